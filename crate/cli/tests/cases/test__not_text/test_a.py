name = "Müller"
