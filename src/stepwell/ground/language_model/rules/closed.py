"""Words. CLOSED are all that a reflection may put around a quote; the others are never said around one.

No word of CLOSED names a feeling, judges, numbers, denies, asks or says "I". Verbs that could command or
label ("leave", "is", "seem") are left out, so that whatever is built around exact quotes stays a frame.
"""

CLOSED = frozenset(
    """
    a an the this that these those it its there here then now still also too and or as with in into on
    onto at by from to for of off out up down over under near beside between within through around
    across along before after while when where until since today tonight yesterday earlier later first
    last next you your yours yourself what all both another other others moment moments minute day days
    evening evenings morning mornings night nights afternoon week weeks times place places part parts piece
    pieces corner middle beginning way ways sides line lines word words sentence sentences thought
    thoughts scene story detail thing things something somebody someone everything anything says said
    saying wrote written writing names named naming calls called tells told telling describes described
    describing mentions mentioned mentioning notices noticed noticing saw seen heard finds found meets
    met meeting keeps kept keeping holds held holding carries carried carrying stays stayed staying
    stands stood standing sits sat comes came coming goes went going brings brought leaves left leaving
    turns turned moves moved begins began happens happened follows followed following returns returned
    rests rested  remembers remembered underlined chose chosen shared looks looked
    speaks spoke spoken gives gave given takes took taken shows showed shown reaches reached waits
    waited begun lies lay opens opened becomes became has had having did does quiet quietly small little
    large short new gentle gently slowly plain plainly simple simply whole same different early late far
    together apart inside outside away ahead forward aside exactly already perhaps nearby alongside
    behind above below toward towards against
    """.split()  # noqa: SIM905 - a list of words reads best as a text
)
DENIALS = frozenset(
    """
    not no never none nobody nothing nowhere neither nor cannot cant without hardly barely scarcely
    rarely seldom ain aint stop stopped quit lack lacks lacked refuse refused
    """.split()  # noqa: SIM905 - a list of words reads best as a text
)
TURNERS = DENIALS | frozenset(
    """
    if unless wish wished almost nearly pretend pretended pretending supposed imagine imagined dream
    dreamed dreamt would could might may
    """.split()  # noqa: SIM905 - a list of words reads best as a text
)
BEYOND = frozenset(
    """
    diagnosis diagnose diagnosed disorder disorders symptom symptoms syndrome depression depressed
    depressive anxiety anxious trauma traumatic ptsd adhd ocd bipolar borderline narcissist narcissistic
    psychotic psychosis paranoid autistic addict addicted addiction pathology pathological clinical
    clinically severity severe risk risky suicidal avoidant avoidance avoids avoiding resistant
    resistance resisting denial defensive noncompliant compliance adherence unmotivated motivation lazy
    procrastination procrastinating procrastinates perfectionist perfectionism codependent attachment
    personality lonely sad angry afraid ashamed guilty hopeless helpless overwhelmed stressed jealous
    will likely unlikely probably soon relapse dropout predict predicts prediction prognosis trend
    because cause causes caused causing due therefore thus hence proves proof explains why reason should
    must ought need needs recommend recommends recommended suggest suggests suggested advise advice
    consider try encourage ensure prescribe increase decrease dose medication treatment treat
    intervention exposure percent average score scores always never every significant correlation
    correlated statistically failed failure failing fails missed excuse excuses fault blame homework
    lied lying pretends manipulative feels felt feeling feelings seems seem appears
    """.split()  # noqa: SIM905 - a list of words reads best as a text
)
SELF = frozenset(
    """
    i me my mine myself im ive ill id we us our ours ourselves
    """.split()  # noqa: SIM905 - a list of words reads best as a text
)
NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    hundred thousand half third quarter dozen twice
    """.split()  # noqa: SIM905 - a list of words reads best as a text
)
