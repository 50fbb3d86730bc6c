"""The sentence model in numpy: what it computes is what its makers computed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")

from tests.insight.likeness.boards import a_board  # noqa: E402
from workshop_app.insight.likeness import model_files  # noqa: E402 - these need numpy
from workshop_app.insight.likeness.likenesses import Likenesses, ready  # noqa: E402
from workshop_app.insight.likeness.meanings import KEPT_IN, Meanings  # noqa: E402
from workshop_app.insight.likeness.model_files import ForeignModelError, ModelFiles  # noqa: E402
from workshop_app.insight.likeness.word_pieces import words  # noqa: E402

FILES = model_files.found()
needs_model = pytest.mark.skipif(FILES is None, reason="the sentence model is not on this computer")


def test_words_are_cut_as_the_model_was_taught():
    assert list(words("Don't  PANIC: Año-nuevo\u200b, 解决!")) == [
        "don", "'", "t", "panic", ":", "ano", "-", "nuevo", ",", "解", "决", "!",
    ]  # fmt: skip


@needs_model
def test_known_sentences_have_the_likeness_that_sentence_transformers_gives_them():
    rows = Meanings(FILES).of(["teamwork", "TEAMWORK!", "its ok to fail", "This is an example sentence"])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)
    assert float(rows[0] @ rows[1]) == pytest.approx(0.8937, abs=0.01)
    assert float(rows[0] @ rows[2]) < 0.3
    # the first numbers of the example on the model's own page
    assert rows[3][:4] == pytest.approx([0.0676, 0.0635, 0.0487, 0.0793], abs=2e-3)


@needs_model
def test_a_text_means_the_same_whatever_is_worked_out_beside_it():
    alone = Meanings(FILES).of(["Be kind"])[0]
    among = Meanings(FILES).of(["x " * 300, "Be kind", "", "Hope"])[1]
    assert np.allclose(alone, among, atol=1e-5)


@needs_model
def test_what_was_worked_out_is_kept_and_the_model_is_not_loaded_for_it(tmp_path: Path):
    first = Meanings(FILES, tmp_path).of(["Be kind", "Hope"])
    nowhere = ModelFiles(tmp_path / "gone", tmp_path / "gone too")
    assert np.array_equal(Meanings(nowhere, tmp_path).of(["Hope", "Be kind"]), first[::-1])


@needs_model
@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 half of one"])
def test_a_damaged_store_is_as_good_as_none(tmp_path: Path, content: bytes):
    (tmp_path / KEPT_IN).write_bytes(content)
    assert Meanings(FILES, tmp_path).of(["Be kind"]).shape == (1, 384)
    assert (tmp_path / KEPT_IN).stat().st_size > 1000


@needs_model
def test_a_model_that_was_tampered_with_is_refused_and_words_are_compared_instead(tmp_path: Path):
    files = ModelFiles(*(tmp_path / file.name for file in FILES))
    shutil.copy(FILES.vocabulary, files.vocabulary)
    files.weights.write_bytes(b"\x00" * 64)
    with pytest.raises(ForeignModelError, match="not the one that this program knows"):
        Meanings(files).of(["Be kind"])
    found = Likenesses(files)
    assert found.with_meaning
    assert found.placements(a_board(["safe online"], Digital=["staying safe online"])).offered
    assert not found.with_meaning
    assert found.trouble is not None


def test_without_the_files_it_goes_by_words(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(model_files, "PACKAGE", "a_package_that_is_nowhere")
    assert not ready().with_meaning


def test_neither_numpy_nor_the_model_is_loaded_before_something_is_suggested():
    program = (
        "import sys\n"
        "from workshop_app.insight.likeness import board, likenesses\n"
        "found = likenesses.ready()\n"
        "found.same_as(board.Board((), (), 'en'), 'Be kind')\n"
        "found.alike(board.Board((), (), 'en'))\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[3])
