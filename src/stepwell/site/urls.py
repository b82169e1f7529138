"""Every address of the house. Each has its row in tests/security/policy.toml."""

from allauth.account import views as allauth
from allauth.mfa import urls as mfa
from django.urls import URLPattern, URLResolver, include, path

from stepwell.doors.account import views as account
from stepwell.doors.account.come_in import views as come_in
from stepwell.doors.account.demo import views as demo
from stepwell.doors.account.keys import views as my_keys
from stepwell.doors.account.model import views as my_model
from stepwell.doors.account.my_data import views as my_data
from stepwell.doors.account.phone import views as my_phone
from stepwell.doors.account.place import views as place
from stepwell.doors.account.unlock import views as unlock
from stepwell.doors.api.phone import views as phone
from stepwell.doors.calendar import views as calendar
from stepwell.doors.clinic import views as clinic
from stepwell.doors.clinic.model import views as clinic_model
from stepwell.doors.desk import views as desk
from stepwell.doors.desk.guides import views as guides
from stepwell.doors.desk.kinder import views as kinder
from stepwell.doors.desk.practices import views as practices
from stepwell.journey.agree.arrive import views as arrive
from stepwell.journey.agree.choose import views as choose
from stepwell.journey.agree.closing import views as closing
from stepwell.journey.agree.contract import views as contract
from stepwell.journey.agree.play import views as play
from stepwell.journey.agree.rehearse import views as rehearse
from stepwell.journey.agree.reminder import views as reminder
from stepwell.journey.agree.ritual import views as ritual
from stepwell.journey.agree.session import views as session
from stepwell.journey.agree.shape import views as shape
from stepwell.journey.agree.values import views as values
from stepwell.journey.agree.welcome import views as welcome
from stepwell.journey.between.after_session import views as after_session
from stepwell.journey.between.away import views as away
from stepwell.journey.between.check_in.fits import views as fits
from stepwell.journey.between.check_in.happened import views as happened
from stepwell.journey.between.check_in.my_days import views as my_days
from stepwell.journey.between.check_in.practising import views as practising
from stepwell.journey.between.check_in.yesterday import views as yesterday
from stepwell.journey.between.contract import views as between_contract
from stepwell.journey.between.go import views as going
from stepwell.journey.between.help import views as crisis
from stepwell.journey.between.own_copy import views as own_copy
from stepwell.journey.between.papers import views as papers
from stepwell.journey.between.reminders import views as reminders
from stepwell.journey.between.reminders.resting import views as resting
from stepwell.journey.between.reminders.second_look import views as second_look
from stepwell.journey.between.reminders.ways import views as ways
from stepwell.journey.between.stuck import views as stuck
from stepwell.journey.between.today import views as today
from stepwell.journey.between.trial import views as trial
from stepwell.journey.notice.answer import views as answering
from stepwell.journey.notice.brief import views as brief
from stepwell.journey.notice.daily import views as daily
from stepwell.journey.notice.draft import views as draft
from stepwell.journey.notice.review import views as review
from stepwell.journey.notice.scores import views as scores
from stepwell.site import health
from stepwell.site import views as site

handler403 = "stepwell.site.errors.not_allowed"
handler400 = "stepwell.site.errors.too_much"
handler404 = "stepwell.site.errors.not_there"
handler429 = "stepwell.site.errors.wait_a_little"
handler500 = "stepwell.site.errors.went_wrong"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", site.front, name="front"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("favicon.ico", site.favicon, name="favicon"),
    path("look", site.gallery, name="look"),
    path("sign-in", allauth.login, name="account_login"),
    path("sign-out", account.sign_out, name="sign_out"),
    path("join", come_in.join, name="join"),
    path("join/<str:token>", come_in.join, name="join_link"),
    path("unlock", unlock.unlock, name="unlock"),
    path("lock", unlock.lock, name="lock"),
    path("demo/<str:token>", demo.demo_link, name="demo_link"),
    path("welcome/<slug:step>", welcome.welcome, name="welcome"),
    path("me", my_data.me, name="me"),
    path("me/language-model", my_model.my_model, name="me_model"),
    path("me/copy", own_copy.own_copy, name="own_copy"),
    path("me/copy/not", own_copy.not_any_more, name="own_copy_not"),
    path("me/keys", my_keys.keys, name="me_keys"),
    path("me/keys/<uuid:own_key>/end", my_keys.end, name="me_key_end"),
    path("me/phone", my_phone.my_phone, name="me_phone"),
    path("me/place", place.place, name="me_place"),
    path("me/consents/<slug:kind>", my_data.consent, name="me_consent"),
    path("me/devices/<uuid:device>/forget", my_data.forget, name="me_forget"),
    path("me/sessions/end", my_data.end_others, name="me_end_sessions"),
    path("account/password", allauth.password_change, name="account_change_password"),
    path("account/password/first", allauth.password_set, name="account_set_password"),
    path("account/confirm", allauth.reauthenticate, name="account_reauthenticate"),
    path("account/inactive", allauth.account_inactive, name="account_inactive"),
    path("account/second-factor/", include(mfa.urlpatterns)),
    path("manifest.webmanifest", away.manifest, name="manifest"),
    path("sw.js", away.worker, name="worker"),
    path("shell", away.away, name="shell"),
    path("still", away.still, name="still"),
    path("exit", unlock.leave, name="exit"),
    path("along", phone.along, name="along"),
    path("outbox", phone.outbox, name="outbox"),
    path("api/v1/", include("stepwell.doors.api.addresses")),
    path("desk", desk.desk, name="desk"),
    path("desk/invite", desk.invite, name="invite"),
    path("pairs/<uuid:pair>", brief.client, name="client"),
    path("pairs/<uuid:pair>/draft", draft.draft, name="draft"),
    path("pairs/<uuid:pair>/draft/keep", draft.keep_draft, name="keep_draft"),
    path("pairs/<uuid:pair>/notes/<uuid:note>/away", draft.note_away, name="note_away"),
    path("pairs/<uuid:pair>/arrange", brief.arrange, name="arrange"),
    path("pairs/<uuid:pair>/invite", desk.invite_again, name="invite_again"),
    path("pairs/<uuid:pair>/meet", session.meet, name="meet"),
    path("session", arrive.session, name="session"),
    path("meetings/<uuid:meeting>", session.room, name="room"),
    path("meetings/<uuid:meeting>/live", session.live, name="live"),
    path("meetings/<uuid:meeting>/keep", session.keep, name="keep"),
    path("meetings/<uuid:meeting>/go", session.go, name="go"),
    path("meetings/<uuid:meeting>/join", session.join, name="join_session"),
    path("meetings/<uuid:meeting>/phone", session.phone, name="phone"),
    path("meetings/<uuid:meeting>/again", session.again, name="again"),
    path("meetings/<uuid:meeting>/review", review.review, name="review"),
    path("meetings/<uuid:meeting>/scores", scores.scores, name="scores"),
    path("meetings/<uuid:meeting>/choose", choose.choose, name="choose"),
    path("meetings/<uuid:meeting>/own", choose.own, name="own"),
    path("meetings/<uuid:meeting>/shape", shape.shape, name="shape"),
    path("meetings/<uuid:meeting>/contract", contract.contract, name="contract"),
    path("meetings/<uuid:meeting>/play", play.play, name="play"),
    path("meetings/<uuid:meeting>/values", values.together, name="values"),
    path("meetings/<uuid:meeting>/ritual", ritual.ritual, name="ritual"),
    path("meetings/<uuid:meeting>/rehearse", rehearse.rehearse, name="rehearse"),
    path("meetings/<uuid:meeting>/closing", closing.closing, name="closing"),
    path("meetings/<uuid:meeting>/test", reminder.test, name="test_in_session"),
    path("meetings/<uuid:meeting>/saw", reminder.saw, name="saw_in_session"),
    path("meetings/<uuid:meeting>/agreed", session.agreed, name="agreed"),
    path("meetings/<uuid:meeting>/end", session.end, name="end_session"),
    path("meetings/<uuid:meeting>/answer", answering.answer, name="answer"),
    path("meetings/<uuid:meeting>/said", after_session.said, name="session_said"),
    path("practices", practices.practices, name="practices"),
    path("practices/new", practices.new_practice, name="new_practice"),
    path("guides", guides.guides, name="guides"),
    path("guides/new", guides.new_guide, name="new_guide"),
    path("guides/<slug:guide>/think", guides.think, name="think_guide"),
    path("words/kinder", kinder.kinder, name="kinder"),
    path("clinic", clinic.clinic, name="clinic"),
    path("clinic/language-model", clinic_model.model, name="clinic_model"),
    path("clinic/invite", clinic.invite_therapist, name="invite_therapist"),
    path("help", crisis.crisis, name="help"),
    path("help/mine", crisis.own, name="hard_moment"),
    path("today", today.today, name="today"),
    path("go", going.go, name="go"),
    path("go/<slug:code>", going.go, name="go_code"),
    path("plans/<uuid:plan>/sticker", going.sticker, name="sticker"),
    path("plans/<uuid:plan>/start", today.start, name="start"),
    path("plans/<uuid:plan>/note", practising.note, name="note"),
    path("plans/<uuid:plan>/stuck", stuck.stuck, name="stuck"),
    path("plans/<uuid:plan>/papers", papers.papers, name="papers"),
    path("plans/<uuid:plan>/yesterday", yesterday.yesterday, name="yesterday"),
    path("", include("stepwell.site.quiet_days")),
    path("rituals/<uuid:ritual>", trial.trial, name="trial"),
    path("starts/<uuid:start>", practising.practising, name="practising"),
    path("contracts", between_contract.agreements, name="contracts"),
    path("pairs/<uuid:pair>/contracts", between_contract.agreements_of, name="contracts_of"),
    path("contracts/<uuid:contract>", between_contract.agreement, name="contract_page"),
    path("contracts/<uuid:contract>.pdf", between_contract.paper, name="contract_pdf"),
    path("contracts/<uuid:contract>/<slug:act_name>", between_contract.change, name="contract_change"),
    path("", include("stepwell.site.earning")),
    path("", include("stepwell.site.finding")),
    path("", include("stepwell.site.trusting")),
    path("plans/<uuid:plan>/daily", daily.daily, name="needed_daily"),
    path("plans/<uuid:plan>/danger", daily.danger, name="real_danger"),
    path("plans/<uuid:plan>/remind", reminders.remind, name="remind"),
    path("reminders", reminders.reminders, name="reminders"),
    path("reminders/quiet", resting.quiet, name="quiet"),
    path("reminders/calendar", ways.calendar, name="calendar"),
    path("reminders/calendar/over", ways.calendar_over, name="calendar_over"),
    path("reminders/paper", ways.paper, name="paper"),
    path("reminders/ways/<slug:way>", ways.add, name="add_way"),
    path("reminders/ways/<slug:way>/over", ways.take_away, name="end_way"),
    path("reminders/<uuid:reminder>/stop", reminders.stop, name="stop_reminder"),
    path("reminders/<uuid:reminder>/later", reminders.later, name="later"),
    path("reminders/<uuid:reminder>/test", ways.test, name="test_reminder"),
    path("reminders/<uuid:reminder>/time", second_look.second_look, name="second_look"),
    path("pings/<uuid:ping>/saw", ways.saw, name="saw_ping"),
    path("hard-week/over", resting.hard_week_over, name="hard_week_over"),
    path("hard-week", resting.hard_week, name="hard_week"),
    path("calendar/<str:feed>.ics", calendar.calendar_feed, name="feed"),
    path("entries", my_days.my_days, name="my_days"),
    path("entries/<uuid:entry>", happened.entry, name="entry"),
    path("entries/<uuid:entry>/more", happened.more, name="more"),
    path("entries/<uuid:entry>/fits", fits.fits, name="fits"),
    path("entries/<uuid:entry>/share", happened.share, name="share"),
    path("entries/<uuid:entry>/unshare", happened.unshare, name="unshare"),
]
