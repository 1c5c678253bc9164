# syntax=docker/dockerfile:1

# Both images can be pinned from outside, by digest for a release:
#   --build-arg RUNTIME_IMAGE=gcr.io/distroless/nodejs24-debian12@sha256:<digest>
ARG BUILD_IMAGE=node:24-bookworm-slim
ARG RUNTIME_IMAGE=gcr.io/distroless/nodejs24-debian12:nonroot

FROM ${BUILD_IMAGE} AS build
WORKDIR /app
# The lock file alone decides this layer, so that a source change does not install again.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY rules ./rules
COPY scripts/prebuilt-packs.mjs ./scripts/
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${RUNTIME_IMAGE}
ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="gatewarden" \
      org.opencontainers.image.description="Guardrail webhook server for agentgateway and kgateway" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY rules ./rules
COPY openapi ./openapi
COPY docs ./docs
# Half of the container's memory limit for the heap, read from the cgroup by Node 24 itself: there
# is no shell here that could compute it. The Kubernetes manifest replaces this with a fixed figure.
ENV NODE_ENV=production \
    NODE_OPTIONS=--max-old-space-size-percentage=50
USER 65532:65532
EXPOSE 8000 8443 9000
ENTRYPOINT ["/nodejs/bin/node", "/app/dist/main.js"]
CMD ["serve"]
