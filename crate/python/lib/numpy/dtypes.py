"""The classes of types. All of them are one here."""

from numpy._dtype import dtype

Int64DType = Float64DType = BoolDType = StrDType = ObjectDType = DateTime64DType = dtype
