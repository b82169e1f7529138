"""What can be marked, and a mark as the rules see it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Did(StrEnum):
    """Every verb that leaves a mark."""

    OPENED_CLINIC = "opened_clinic"
    INVITED = "invited"
    JOINED = "joined"
    CAME_BACK = "came_back"
    SIGNED_IN = "signed_in"
    SET_PIN = "set_pin"
    AGREED_TO = "agreed_to"
    TOOK_BACK = "took_back"
    MOVED = "moved"
    RENAMED = "renamed"
    ENDED_PAIR = "ended_pair"
    FORGOT_DEVICE = "forgot_device"
    MADE_TOKEN = "made_token"  # noqa: S105 - the name of a verb, not a secret
    ENDED_TOKEN = "ended_token"  # noqa: S105 - the name of a verb, not a secret
    KEPT_PRACTICE = "kept_practice"
    BEGAN_MEETING = "began_meeting"
    ENDED_MEETING = "ended_meeting"
    BEGAN_PLAN = "began_plan"
    ENDED_PLAN = "ended_plan"
    PAUSED_PLAN = "paused_plan"
    BEGAN_RITUAL = "began_ritual"
    TRIED_RITUAL = "tried_ritual"
    NOTED_CUE = "noted_cue"
    REHEARSED = "rehearsed"
    WROTE_SCRIPT = "wrote_script"
    ASKED_SUITABILITY = "asked_suitability"
    DREW_UP = "drew_up"
    LOOKED_OVER = "looked_over"
    SIGNED = "signed"
    BROUGHT_INTO_FORCE = "brought_into_force"
    DROPPED_CONSEQUENCE = "dropped_consequence"
    CLOSED = "closed"
    NOTICED = "noticed"
    RATED = "rated"
    ANSWERED = "answered"
    REVIEWED = "reviewed"
    STARTED = "started"
    NOTED = "noted"
    SHARED = "shared"
    UNSHARED = "unshared"
    BEGAN_CONVERSATION = "began_conversation"
    ENDED_CONVERSATION = "ended_conversation"
    DISCOVERED = "discovered"
    LOOKED_AGAIN = "looked_again"
    KEPT_GUIDE = "kept_guide"
    SET_REMINDER = "set_reminder"
    STOPPED_REMINDER = "stopped_reminder"
    SNOOZED = "snoozed"
    SET_QUIET_HOURS = "set_quiet_hours"
    PINGED = "pinged"
    SAW_PING = "saw_ping"
    ADDED_ADDRESS = "added_address"
    ENDED_ADDRESS = "ended_address"
    BEGAN_HARD_WEEK = "began_hard_week"
    ENDED_HARD_WEEK = "ended_hard_week"
    MADE_FEED = "made_feed"
    ENDED_FEED = "ended_feed"
    TRIED_MOVE = "tried_move"
    FOUND_HELP = "found_help"
    SWAPPED = "swapped"
    SET_QUIET_AGREEMENT = "set_quiet_agreement"
    SPOKE = "spoke"
    GUESSED = "guessed"
    ASKED_PATTERN = "asked_pattern"
    LINKED = "linked"
    PUT_AWAY = "put_away"
    BEGAN_EXPERIMENT = "began_experiment"
    CHOSE_OTHERWISE = "chose_otherwise"
    ENDED_EXPERIMENT = "ended_experiment"
    SUGGESTED = "suggested"
    AGREED_PLAY = "agreed_play"
    SWITCHED_PLAY = "switched_play"
    AGREED_LEVEL = "agreed_level"
    SET_WEEK_GOAL = "set_week_goal"
    OPENED_SCORES = "opened_scores"
    NAMED_VALUE = "named_value"
    RATED_VALUE = "rated_value"
    SET_REWARD = "set_reward"
    EASED_REWARD = "eased_reward"
    ENJOYED = "enjoyed"
    ENDED_REWARD = "ended_reward"
    WROTE_HARD_MOMENT = "wrote_hard_moment"
    MADE_WITNESS = "made_witness"
    TICKED_WITNESS = "ticked_witness"
    HELD_WITNESS = "held_witness"
    ENDED_WITNESS = "ended_witness"
    CHEERED = "cheered"
    ASKED_DELIVERY = "asked_delivery"
    DELIVERED = "delivered"
    UNDERLINED = "underlined"
    CHOSE_ECHO = "chose_echo"
    PUT_BACK = "put_back"
    ALLOWED_MODEL = "allowed_model"
    DRAFTED = "drafted"
    KEPT_NOTE = "kept_note"
    LOOKED = "looked"
    EXPORTED = "exported"


@dataclass(frozen=True)
class MarkFact:
    """One line of the trail. `seq` counts from 1 within a clinic, without gaps."""

    clinic: UUID
    seq: int
    at: datetime
    by: UUID | None
    did: str
    about: str
    row: UUID | None
    client: UUID | None
    mac: bytes
