import gone_a
