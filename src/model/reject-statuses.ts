/**
 * Rejection statuses that every gateway generation passes on. 4xx and 5xx of Envoy's status table
 * (envoy type.v3.StatusCode); the first kgateway client turns any other status into 200.
 */
export const REJECT_STATUSES: readonly number[] = [
  400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421,
  422, 423, 424, 426, 428, 429, 431, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
];
