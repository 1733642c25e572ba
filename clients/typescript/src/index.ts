/** Client of Consistency, which finds the inconsistencies among reports, sentences and claims. Messages are in "consistency-client/v1". */
export { type ClientOptions, type ConsistencyClient, createConsistencyClient, maxMessageBytes } from "./client.js";
export { type ErrorDetails, errorDetails, type FieldViolation } from "./errors.js";
