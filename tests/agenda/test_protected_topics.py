import pytest

from workshop_app.agenda.protected_topics import TOPICS, asks_students, topic_of, touches
from workshop_app.agenda.templates import shipped
from workshop_app.domain.commands import attendance, groups, sessions
from workshop_app.domain.records import GroupId, SessionId
from workshop_app.domain.workshop import Workshop

PROTECTED = [
    ("politics", "en", "Which political party does your family belong to?"),
    ("politics", "en", "Who will your parents vote for?"),
    ("politics", "en", "Do you trust the president?"),
    ("politics", "es", "¿Por quién votaron tus papás en las elecciones?"),
    ("politics", "es", "¿Qué partido político te gusta?"),
    ("mental health", "en", "How often do you feel lonely or sad?"),
    ("mental health", "en", "Have you ever been depressed?"),
    ("mental health", "es", "¿Con qué frecuencia te sientes triste?"),
    ("mental health", "es", "¿Cómo está tu salud mental?"),
    ("sex", "en", "Do you have a boyfriend or girlfriend?"),
    ("sex", "en", "What should schools say about sex?"),
    ("sex", "es", "¿Qué piensas de la educación sexual?"),
    ("illegal acts", "en", "Have you tried vaping or alcohol?"),
    ("illegal acts", "en", "Have you ever cheated on a test?"),
    ("illegal acts", "es", "¿Alguna vez has probado drogas?"),
    ("illegal acts", "es", "¿Has hecho trampa en un examen?"),
    ("family", "en", "What do you like least about your parents?"),
    ("family", "en", "Do your parents fight at home?"),
    ("family", "es", "¿Tus papás pelean mucho?"),
    ("family", "es", "¿Qué es lo que menos te gusta de tu familia?"),
    ("privileged", "en", "What have you told your doctor or counselor?"),
    ("privileged", "es", "¿Qué le has contado a tu médico?"),
    ("religion", "en", "Which church do you go to?"),
    ("religion", "en", "How often do you pray?"),
    ("religion", "es", "¿Crees en Dios?"),
    ("religion", "es", "¿A qué iglesia va tu familia?"),
    ("income", "en", "How much money do your parents earn?"),
    ("income", "en", "Do you get free lunch?"),
    ("income", "es", "¿Cuánto ganan tus papás?"),
    ("income", "es", "¿Alcanza el dinero en tu casa?"),
]
FREE = [
    ("en", "What do we hope every student carries with them when they leave us?"),
    ("en", "Which three matter most to you? Vote with your dots."),
    ("en", "What do you believe in, and how do you show it?"),
    ("en", "What would your family be proud of?"),
    ("en", "Would you like to be a doctor, a lawyer or a nurse?"),
    ("en", "What should everybody know about money and budgets?"),
    ("en", "How can a class look after somebody who is new?"),
    ("en", "Who in your family taught you something you will use all your life?"),
    ("en", "What is a problem you solved that made you proud?"),
    ("en", "What makes a good party for the whole school?"),
    ("en", "Whom do you ask when you are stuck?"),
    ("en", "Where do you feel that you belong?"),
    ("es", "¿Qué esperamos que cada estudiante se lleve consigo al terminar la escuela?"),
    ("es", "¿Cuáles tres te importan más? Vota con tus puntos."),
    ("es", "¿Qué te enseñó tu familia que usarás toda la vida?"),
    ("es", "¿Qué debería saber cualquiera sobre el dinero?"),
    ("es", "¿Te gustaría ser médica o abogado?"),
    ("es", "¿Dónde sientes que perteneces?"),
    ("es", "¿A veces hay más de una solución?"),
    ("es", "¿Qué parte del recorrido te gustó más?"),
    ("es", "¿En qué eres bueno y cómo lo sabes?"),
]


@pytest.mark.parametrize(("topic", "language", "text"), PROTECTED)
def test_a_question_on_a_protected_topic_is_told(topic: str, language: str, text: str):
    assert topic_of(text, language) == topic
    assert touches(text, language) == TOPICS[topic]
    assert topic_of(text.upper(), language) == topic


@pytest.mark.parametrize(("language", "text"), FREE)
def test_a_question_on_anything_else_passes(language: str, text: str):
    assert touches(text, language) is None


def test_every_topic_is_known_in_both_languages():
    assert {(topic, language) for topic, language, _ in PROTECTED} == {
        (topic, language) for topic in TOPICS for language in ("en", "es")
    }


def test_nothing_that_is_shipped_for_students_touches_a_protected_topic():
    asked = [
        (language, text)
        for template in shipped()
        for session in template.sessions
        for part in session.parts
        for language, text in part.prompt.items()
    ]
    assert len(asked) > 200
    assert [text for language, text in asked if touches(text, language)] == []


def test_a_language_without_a_list_is_looked_through_with_all_of_them():
    assert topic_of("Oración y religión", "pt") == "religion"
    assert topic_of("What is your income?", "vi") == "income"
    assert topic_of("Chúng ta hy vọng điều gì?", "vi") is None


@pytest.mark.parametrize("text", ["", "   ", "?" * 5000, "\u0301" * 50, "a " * 20_000])
def test_a_text_of_any_kind_is_answered(text: str):
    assert touches(text, "en") is None


@pytest.mark.parametrize(
    ("name", "are_students"),
    [
        ("Students", True),
        ("Estudiantes de secundaria", True),
        ("Alumnos", True),
        ("Alumni", False),
        ("Families", False),
    ],
)
def test_a_session_asks_students_when_some_are_invited(name: str, are_students: bool):
    session, group = SessionId("session-1"), GroupId("group-1")
    workshop = Workshop()
    workshop = workshop.supposing(groups.add(workshop, group, name))
    workshop = workshop.supposing(sessions.add(workshop, session, "Thursday"))
    assert not asks_students(workshop, workshop.session(session))
    workshop = workshop.supposing(attendance.invite(workshop, session, group, 12))
    assert asks_students(workshop, workshop.session(session)) is are_students


def test_a_student_listening_session_asks_students_before_anybody_is_invited():
    workshop = Workshop()
    made = sessions.add(workshop, SessionId("session-1"), "Period 3", template="student-listening-30")
    workshop = workshop.supposing(made)
    assert asks_students(workshop, workshop.sessions()[0])
