"""What stores hand out."""

from mlflow.store.entities.paged_list import PagedList
