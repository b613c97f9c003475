//! Service traits and their in-memory doubles: S3, model registries, HTTP, clock, files.
