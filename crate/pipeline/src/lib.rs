//! The example pipeline functions, generic over the service traits.
