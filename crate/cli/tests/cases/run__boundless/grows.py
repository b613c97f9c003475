print("begun", flush=True)
rows = []
while True:
    rows.append("row " * 10_000_000)
