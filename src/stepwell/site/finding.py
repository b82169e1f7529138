"""Addresses of what is found out: questions, conversations, discoveries, two ways by a coin."""

from django.urls import path

from stepwell.journey.between.discover import views as discovering
from stepwell.journey.between.discoveries import views as discoveries
from stepwell.journey.between.echoes import views as echoes
from stepwell.journey.between.experiments import views as experiments
from stepwell.journey.between.talk import views as talk

urlpatterns = [
    path("discover", discovering.discover, name="discover"),
    path("discover/questions", discovering.questions, name="questions"),
    path("discover/questions/<slug:question>", discovering.question, name="question"),
    path("discover/wonder/<slug:question>", discovering.wonder, name="wonder"),
    path("discover/asked/<uuid:asked>", discovering.asked, name="asked"),
    path("discover/asked/<uuid:asked>/show", discovering.show, name="asked_show"),
    path("talk", talk.talk, name="talk"),
    path("conversations/<uuid:conversation>", talk.conversation, name="conversation"),
    path("talk/offers", talk.offers, name="talk_offers"),
    path("talk/not-now", talk.not_now, name="talk_not_now"),
    path("talk/thoughts/<uuid:suggestion>/away", talk.away, name="talk_away"),
    path("conversations/<uuid:conversation>/show", talk.show, name="conversation_show"),
    path("conversations/<uuid:conversation>/read", talk.read, name="conversation_read"),
    path("conversations/<uuid:conversation>/close", talk.close, name="conversation_close"),
    path("oh", discoveries.oh, name="oh"),
    path("discoveries", discoveries.discoveries, name="discoveries"),
    path("discoveries/<uuid:discovery>", discoveries.discovery, name="discovery"),
    path("discoveries/<uuid:said>/sound", discoveries.sound, name="discovery_sound"),
    path("discoveries/<uuid:discovery>/show", discoveries.show, name="discovery_show"),
    path("discoveries/<uuid:discovery>/more", discoveries.more, name="discovery_more"),
    path("discoveries/<uuid:discovery>/goes", discoveries.goes, name="discovery_goes"),
    path("discoveries/<uuid:discovery>/erase", discoveries.erase, name="discovery_erase"),
    path("echoes", echoes.echoes, name="echoes"),
    path("echoes/program", echoes.program, name="echo_program"),
    path("echoes/choose", echoes.choose, name="echo_choose"),
    path("echoes/back", echoes.put_back, name="echo_back"),
    path("threads/<uuid:thread>/apart", echoes.apart, name="thread_apart"),
    path("entries/<uuid:entry>/underline", echoes.underline, name="underline"),
    path("underlines/<uuid:underline>/out", echoes.rub_out, name="rub_out"),
    path("experiments", experiments.experiments, name="experiments"),
    path("experiments/new", experiments.begin, name="experiment_new"),
    path("experiments/<uuid:experiment>/take", experiments.take, name="experiment_take"),
    path("experiments/<uuid:experiment>/stop", experiments.stop, name="experiment_stop"),
    path("experiments/<uuid:experiment>/show", experiments.show, name="experiment_show"),
]
