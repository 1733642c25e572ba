"""Client of Consistency, which finds the inconsistencies among reports, sentences and claims. Messages are in consistency.v1."""

from consistency.client import MAX_MESSAGE_BYTES, Client, channel_options
from consistency.errors import ErrorDetails, FieldViolation, error_details
from consistency.watch import Watch

__all__ = ["MAX_MESSAGE_BYTES", "Client", "ErrorDetails", "FieldViolation", "Watch", "channel_options", "error_details"]
