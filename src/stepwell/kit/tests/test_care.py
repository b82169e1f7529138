"""What the care list finds, what it does not, and what it finds by mistake, kept here openly."""

from hypothesis import given
from hypothesis import strategies as st

from stepwell.kit.care import worrying

PLAIN = """I want to kill myself.
I keep thinking about suicide
I feel suicidal
I want to die
I wish I was dead
I wish I were never born
Everyone would be better off without me
I don't want to live anymore
I don’t want to be alive
I do not want to wake up
There is no reason to live
I have nothing left to live for
I cut myself last night
I have been hurting myself again
The self-harm is back
I am going to end my life
I could just end it all
I took too many pills
I thought about an overdose
I want to jump off the bridge
I stood there ready to die
I'd be better off dead
there is no point in living
He hits me when he drinks
She said she will kill me""".splitlines()
BETWEEN_THE_LINES = """I stood on the platform too long today
I gave my cat away so that nobody has to bother
I wrote everybody a letter
I can't see next month
I am so tired of all of it
It would be quieter without me in it
I put my papers in order
I don't care what happens on the road any more
They will manage fine
I just want it to stop""".splitlines()
FIGURES = """My feet are killing me
I'm dying to see the film
This traffic will be the death of me
I nearly died laughing
The plants want to die on me
I could murder a coffee
He bored me to death
That deadline is killing me
I died a little inside
It kills me to wait
I would rather die than sing in public
She hit me up for a coffee
The battery is dead again
I cut myself some slack
We jumped off the swing""".splitlines()


def test_every_plain_statement_is_found() -> None:
    assert [line for line in PLAIN if not worrying(line)] == []


def test_what_is_said_between_the_lines_is_not_found_and_nobody_says_so() -> None:
    assert [line for line in BETWEEN_THE_LINES if worrying(line)] == []


def test_few_figures_of_speech_are_taken_at_their_word() -> None:
    taken = [line for line in FIGURES if worrying(line)]
    assert taken == [
        "The plants want to die on me",
        "I would rather die than sing in public",
        "She hit me up for a coffee",
        "I cut myself some slack",
    ]


@given(st.text(), st.sampled_from(PLAIN), st.text())
def test_it_is_found_wherever_it_stands(before: str, line: str, after: str) -> None:
    assert worrying(f"{before}\n{line.upper()}\n{after}")
