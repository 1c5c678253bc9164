/**
 * Named entities from a service beside Gatewarden.
 *
 * @module
 */
export {
  createRemoteRecognizer,
  type RemoteRecognizer,
  type RemoteRecognizerOptions,
  type RemoteStats,
} from './recognizer.ts';
