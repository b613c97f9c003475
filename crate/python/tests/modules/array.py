"""Arrays of numbers of one kind, to and from bytes."""

from array import array

numbers = array("i", [1, 2, 3])
numbers.append(4)
assert numbers.tolist() == [1, 2, 3, 4]
assert numbers.itemsize == 4 and len(numbers.tobytes()) == 16
again = array("i")
again.frombytes(numbers.tobytes())
assert again == numbers
try:
    numbers.append("five")
except TypeError:
    pass
else:
    raise AssertionError("an array of numbers took a text")
