"""What MLflow keeps of its protocol that Python code names."""
