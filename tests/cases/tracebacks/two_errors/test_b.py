raise ValueError("second")
