"""Questions about types."""


def _begins(*starts):
    def question(t):
        return str(t).startswith(starts)
    return question


is_integer = _begins('int', 'uint')
is_signed_integer, is_unsigned_integer = _begins('int'), _begins('uint')
is_floating = _begins('halffloat', 'float', 'double')
is_string = _begins('string')
is_large_string = _begins('large_string')
is_boolean, is_null = _begins('bool'), _begins('null')
is_timestamp, is_duration = _begins('timestamp'), _begins('duration')
is_date = _begins('date')
is_time = _begins('time32', 'time64')
is_temporal = _begins('timestamp', 'duration', 'date', 'time')
is_list, is_struct, is_map, is_dictionary = _begins('list'), _begins('struct'), _begins('map'), _begins('dictionary')
is_decimal, is_binary = _begins('decimal'), _begins('binary')
is_nested = _begins('list', 'struct', 'map')


def is_int64(t):
    return str(t) == 'int64'


def is_float64(t):
    return str(t) == 'double'
