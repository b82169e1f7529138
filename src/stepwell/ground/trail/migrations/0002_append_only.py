"""The trail only grows: the database itself refuses to change or delete a mark."""

from django.db import migrations

SQLITE = [
    "CREATE TRIGGER trail_mark_no_change BEFORE UPDATE ON trail_mark "
    "BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
    "CREATE TRIGGER trail_mark_no_delete BEFORE DELETE ON trail_mark "
    "BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END",
]
POSTGRES = [
    "CREATE FUNCTION trail_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the trail only grows'; END $$",
    "CREATE TRIGGER trail_mark_only_grows BEFORE UPDATE OR DELETE ON trail_mark "
    "FOR EACH ROW EXECUTE FUNCTION trail_only_grows()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER trail_mark_no_change", "DROP TRIGGER trail_mark_no_delete"],
    "postgresql": ["DROP TRIGGER trail_mark_only_grows ON trail_mark", "DROP FUNCTION trail_only_grows()"],
}


def put(apps, editor):
    for line in SQLITE if editor.connection.vendor == "sqlite" else POSTGRES:
        editor.execute(line)


def take(apps, editor):
    for line in UNDO[editor.connection.vendor]:
        editor.execute(line)


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_initial")]
    operations = [migrations.RunPython(put, take)]
