from lower import value
