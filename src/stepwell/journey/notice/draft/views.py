"""A draft of what a client shares, and the note that a therapist makes of it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.journey.notice.draft.actions import client_of, drafted, form_of, kept, put_away
from stepwell.journey.notice.draft.cards import draft_page, page_again
from stepwell.journey.notice.draft.forms import begun
from stepwell.journey.notice.draft.proof import carried

PAGE = "journey/notice/draft/page.html"


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, pair: UUID) -> HttpResponse:
    """A draft is there once: opened anew, this leads back to the client."""
    found = client_of(request, pair)
    if request.method != "POST":
        return redirect("client", found.id)
    proof, lines, said = drafted(found)
    page = draft_page(found, proof.model, lines, said)
    return render(request, PAGE, {"page": page, "form": begun(proof, said), "proof": carried(proof)})


@require_POST
def keep_draft(request: HttpRequest, pair: UUID) -> HttpResponse:
    found = client_of(request, pair)
    form = form_of(request, found)
    if kept(found, form):
        return redirect(f"{resolve_url('client', found.id)}#notes")
    page = page_again(found, form.proof.model, form.lines.values(), request.POST.get("note", ""))
    shown = {"page": page, "form": form, "proof": request.POST["proof"]}
    return render(request, PAGE, shown, status=422)


@require_POST
def note_away(request: HttpRequest, pair: UUID, note: UUID) -> HttpResponse:
    found = client_of(request, pair)
    put_away(found, note, request.POST.get("away", "") == "1")
    return redirect(f"{resolve_url('client', found.id)}#notes")
