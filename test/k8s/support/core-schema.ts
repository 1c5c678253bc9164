import * as apps from 'kubernetes-models/apps/v1';
import * as autoscaling from 'kubernetes-models/autoscaling/v2';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import type { Manifest } from './manifest.ts';
import { unreadFields } from './unread-fields.ts';

/** A generated class; only its compiled validation is used, on the object as it was read. */
interface ModelClass {
  readonly prototype: { validate(): void };
}

/** The kinds of Kubernetes itself that our manifests use, by `apiVersion/kind`. */
const MODELS: Readonly<Record<string, ModelClass>> = {
  'v1/Namespace': core.Namespace,
  'v1/ServiceAccount': core.ServiceAccount,
  'v1/ConfigMap': core.ConfigMap,
  'v1/Service': core.Service,
  'apps/v1/Deployment': apps.Deployment,
  'autoscaling/v2/HorizontalPodAutoscaler': autoscaling.HorizontalPodAutoscaler,
  'networking.k8s.io/v1/NetworkPolicy': networking.NetworkPolicy,
  'policy/v1/PodDisruptionBudget': policy.PodDisruptionBudget,
};

/** Whether there is a schema for this kind of Kubernetes itself. */
export const isCoreKind = (manifest: Manifest): boolean =>
  `${manifest.apiVersion}/${manifest.kind}` in MODELS;

/**
 * The problems of an object of Kubernetes itself: wrong types, missing fields, unknown fields.
 * Unknown ones are those that the whole validation never looked at, because the published schemas
 * are open where the API server is strict.
 */
export const coreProblems = (manifest: Manifest): readonly string[] => {
  const Model = MODELS[`${manifest.apiVersion}/${manifest.kind}`];
  if (!Model) return [`no schema for ${manifest.apiVersion}/${manifest.kind}`];
  const { watched, unread } = unreadFields(manifest);
  try {
    // Not through an instance: its constructor copies the object, which reads every field.
    Model.prototype.validate.call(watched);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return unread().map((path) => `${path} unknown field`);
};
