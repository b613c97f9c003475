"""Resources: buckets and objects as Python objects, each call made through a client."""
