"""Other shapes of the same elements, several arrays to one, and one to several."""

import numpy as np
from snippet import attempt, show


def reshaping():
    array = np.arange(6)
    show(array.reshape(2, 3), array.reshape((3, -1)), array.reshape(-1), np.reshape(array, (1, 6)))
    attempt(array.reshape, 4, 2)
    attempt(array.reshape, -1, 4)
    attempt(array.reshape, -1, -1)
    array.shape = (3, 2)
    show(array, array.ravel(), array.flatten())


def turning():
    array = np.arange(6).reshape(2, 3)
    show(array.T, array.transpose(1, 0), np.transpose(array).shape, array.swapaxes(0, 1).shape, np.flip(array), np.flip(array, 0))
    show(np.fliplr(array), np.rot90(array), np.roll(np.arange(4), 1), np.moveaxis(np.zeros((1, 2, 3)), 0, -1).shape)
    attempt(array.transpose, 0)


def axes_of_one():
    array = np.arange(3)
    show(array[:, None], array[np.newaxis, :].shape, np.expand_dims(array, 0).shape, np.squeeze(np.zeros((1, 3, 1))).shape)
    attempt(np.expand_dims, array, 5)
    attempt(np.squeeze, np.zeros((1, 2)), 1)


def joining():
    one, two = np.array([1, 2]), np.array([3, 4])
    show(np.concatenate([one, two]), np.stack([one, two]), np.stack([one, two], axis=1), np.vstack([one, two]), np.hstack([one, two]))
    show(np.column_stack([one, two]), np.append(one, 5), np.append(one, [6, 7]), np.concatenate([one, [0.5]]))
    show(np.concatenate([[['a']], [['bcd']]], axis=1), np.concatenate([np.zeros((2, 2)), np.ones((1, 2))]))


def joining_what_does_not_fit():
    attempt(np.concatenate, [np.zeros((2, 2)), np.zeros(2)])
    attempt(np.concatenate, [np.zeros((2, 2)), np.zeros((2, 3))])
    attempt(np.concatenate, [])
    attempt(np.concatenate, [1, 2])
    attempt(np.stack, [np.zeros(2), np.zeros(3)])
    attempt(np.vstack, [np.zeros(2), np.zeros(3)])


def splitting():
    show(np.split(np.arange(6), 3), np.array_split(np.arange(5), 2), np.split(np.arange(5), [1, 3]))
    attempt(np.split, np.arange(5), 2)


def repeating():
    show(np.repeat([1, 2], 2), np.repeat([1, 2], [3, 1]), np.tile([1, 2], 2), np.tile([1, 2], (2, 1)), np.resize([1, 2, 3], 5))
    show(np.pad([1, 2], 1), np.pad([1, 2], (0, 2), constant_values=9), np.insert([1, 3], 1, 2), np.delete([1, 2, 3], 1))
    attempt(np.delete, [1, 2], 5)


def broadcasting():
    column, row = np.array([[1], [2]]), np.array([10, 20, 30])
    show(column + row, np.broadcast_to(row, (2, 3)), np.broadcast_shapes((2, 1), (3,)), [a.shape for a in np.broadcast_arrays(column, row)])
    attempt(lambda: np.zeros((2, 3)) + np.zeros(2))
    attempt(lambda: np.array([1, 2]) + np.array([1, 2, 3]))
    attempt(np.broadcast_to, row, (2, 2))


def grids():
    show(*np.meshgrid([1, 2], [3, 4]), np.diag([1, 2]), np.diag(np.array([[1, 2], [3, 4]])), np.tril(np.ones((2, 2))), np.triu(np.ones((2, 2))))
