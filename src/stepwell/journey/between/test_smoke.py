import cast
import pytest
pytestmark = pytest.mark.django_db
def test_smoke():
    c = cast.clinic_with()
    b = cast.browser_of(c.ana)
    for path in ("/help", "/today", "/entries"):
        r = b.get(path)
        print(path, r.status_code, len(r.content), r.headers.get("Location"))
    plan = cast.a_plan(c)
    r = b.get("/today"); print(r.status_code, len(r.content)); open("/tmp/team/t.html","wb").write(r.content)
