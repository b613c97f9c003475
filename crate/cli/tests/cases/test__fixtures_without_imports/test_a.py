import os


def test_a(monkeypatch, capsys, tmp_path, request):
    monkeypatch.setenv("MODEL", "churn")
    print(os.environ["MODEL"])
    assert capsys.readouterr().out == "churn\n"
    assert tmp_path.is_dir()
    assert request.node.name == "test_a"
