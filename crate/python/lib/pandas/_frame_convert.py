"""A frame as text, mappings, records and files."""

_NAN = float('nan')


class _FrameConvert:
    """What a frame is turned into."""

    __slots__ = ()

    def to_string(self, buf=None, columns=None, header=True, index=True, na_rep='NaN', float_format=None, max_rows=None,
                  **kwargs):
        frame = self if columns is None else self[list(columns)]
        if float_format is not None:
            frame = frame._each_column(lambda column: column.map(float_format, 'ignore') if column.dtype.kind == 'f' else column)
        text = frame._whole_text(bool(index))
        if not header:
            text = text.partition('\n')[2]
        if buf is None:
            return text
        buf.write(text)
        return None

    def to_dict(self, orient='dict', *, into=dict, index=True):
        names = self.columns.tolist()
        if orient in ('dict', 'list', 'series') and len(set(names)) < len(names):
            import warnings
            warnings.warn('DataFrame columns are not unique, some columns will be omitted.', UserWarning, stacklevel=2)
        if orient == 'dict':
            labels = self.index.tolist()
            return into((name, into(zip(labels, cells))) for name, cells in self._lists())
        if orient == 'list':
            return into(self._lists())
        if orient == 'series':
            return into(self.items())
        if orient == 'records':
            return [into(zip(names, row)) for row in self._rows()]
        if orient == 'split':
            return into({**({'index': self.index.tolist()} if index else {}), 'columns': names, 'data': self._rows()})
        if orient == 'tight':
            return into(index=self.index.tolist(), columns=names, data=self._rows(), index_names=list(self.index.names),
                        column_names=list(self.columns.names))
        if orient == 'index':
            if not self.index.is_unique:
                raise ValueError("DataFrame index must be unique for orient='index'.")
            return into((label, into(zip(names, row))) for label, row in zip(self.index, self._rows()))
        raise ValueError(f"orient '{orient}' not understood")

    def _lists(self):
        return [(name, self._column_at(at).tolist()) for at, name in enumerate(self.columns)]

    def to_records(self, index=True):
        return [tuple(row) for row in self.itertuples(index=index, name=None)]

    def to_markdown(self, buf=None, mode='wt', index=True, **kwargs):
        raise ImportError("Missing optional dependency 'tabulate'.  Use pip or conda to install tabulate.")

    def to_html(self, buf=None, **kwargs):
        raise NotImplementedError("this sandbox's pandas writes no HTML")

    def to_json(self, path_or_buf=None, **options):
        from pandas._json import to_json
        return to_json(self, path_or_buf, **options)

    def to_parquet(self, path=None, *, engine="auto", compression="snappy", index=None, partition_cols=None,
                   storage_options=None, filesystem=None, **kwargs):
        from pandas._io import to_parquet
        return to_parquet(self, path, engine, compression, index)

    def to_csv(self, path_or_buf=None, **options):
        from pandas._csv_write import to_csv
        return to_csv(self, path_or_buf, **options)

    def info(self, verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None):
        from pandas._describe import write_info
        write_info(self, buf, memory_usage is not False)

    def memory_usage(self, index=True, deep=False):
        from pandas._extension import bytes_of
        from pandas import _classes
        names = (['Index'] if index else []) + self.columns.tolist()
        sizes = ([132 if isinstance(self.index, _classes.RangeIndex) else len(self) * 8] if index else [])
        sizes += [bytes_of(column) for _, column in self.items()]
        return _classes.Series(sizes, index=names, dtype='int64')
