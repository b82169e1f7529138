"""Several small facts of a row in one column, so that a page asks once."""

from typing import Any

from django.db.models import Aggregate, TextField


class Joined(Aggregate):
    """What belongs together as one text, with commas between. In no certain order."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **told: Any) -> Any:
        template = "STRING_AGG((%(expressions)s)::text, ',')"
        return self.as_sql(compiler, connection, template=template, **told)
