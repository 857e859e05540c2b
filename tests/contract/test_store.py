"""What every engine answers alike."""

import pytest

from graph.errors import QueryError, ReadOnlyViolation
from graph.store import Node, Path, Relationship, Step, Store

SLY_WRITES = (
    "CREATE (:Intruder)",
    "create (:Intruder)",
    "/* only reading */ CREATE (:Intruder)",
    "// MATCH (n) RETURN n\nCREATE (:Intruder)",
    "MERGE (:Intruder)",
    "CALL { CREATE (:Intruder) } RETURN 1 AS one",
    "CALL () { CREATE (:Intruder) } RETURN 1 AS one",
    "CALL { CREATE (n:Intruder) RETURN n } RETURN n",
    "UNWIND [1, 2] AS x MERGE (:Intruder {x: x})",
    "FOREACH (x IN [1] | CREATE (:Intruder))",
    "RETURN 1 AS one UNION CREATE (:Intruder) RETURN 1 AS one",
    "MATCH (n:Document) SET n.name = 'changed'",
    "MATCH (n:Document) SET n:Intruder RETURN n",
    "MATCH (n:Document) REMOVE n.name",
    "MATCH (n:Document) DETACH DELETE n",
    "MATCH (n:Document) WITH n LIMIT 1 CREATE (n)-[:RECORDED_IN]->(:Intruder)",
    "PROFILE CREATE (:Intruder)",
)


def test_values_come_back_as_they_were_given(store: Store) -> None:
    given = {
        "text": "£1 – “é”\u2028\u00a0🙂",
        "number": 1.5,
        "count": 2**40,
        "flag": True,
        "list": ["a", "b"],
        "none": None,
    }

    (row,) = store.rows("RETURN $given AS given, $given.text AS text", given=given)

    assert row == {"given": given, "text": given["text"]}


def test_whole_numbers_and_decimals_keep_their_kind(store: Store) -> None:
    (row,) = store.rows("RETURN 2 AS whole, 2.0 AS decimal, toFloat(2) AS converted, 3 / 2 AS divided")

    assert [type(value) for value in row.values()] == [int, float, float, int]


def test_rows_keep_the_order_of_columns_and_of_the_query(store: Store) -> None:
    table = store.run("UNWIND [2, 1, 3] AS x WITH x ORDER BY x DESC RETURN x AS b, 'y' AS a", {}, write=False)

    assert table.columns == ("b", "a")
    assert table.rows == ((3, "y"), (2, "y"), (1, "y"))


def test_a_cell_that_is_absent_is_none(store: Store) -> None:
    store.write([Step("CREATE (:Document {sha256: 'a', name: 'n'}), (:Document {sha256: 'b'})")])

    rows = store.rows(
        "MATCH (d:Document) OPTIONAL MATCH (d)<-[:X]-(m) RETURN d.sha256 AS id, d.name AS name, m ORDER BY id"
    )

    assert rows == ({"id": "a", "name": "n", "m": None}, {"id": "b", "name": None, "m": None})


def test_a_label_nobody_wrote_is_empty_and_no_error(store: Store) -> None:
    assert store.rows("MATCH (n:Nobody)-[:NOTHING]->(m) RETURN n.x AS x, m.y AS y") == ()


def test_nodes_relationships_and_paths_are_plain_values(store: Store) -> None:
    store.write([Step("CREATE (:Issue {id: 'a'})-[:BROADER {since: '2019-01-21'}]->(:Issue {id: 'b'})")])

    table = store.run("MATCH p = (a {id: 'a'})-[r:BROADER]->(b) RETURN a, r, p, {b: b} AS m, [a] AS l", {}, write=False)

    a, b = Node(("Issue",), {"id": "a"}), Node(("Issue",), {"id": "b"})
    r = Relationship("BROADER", {"since": "2019-01-21"})
    assert table.rows == ((a, r, Path((a, b), (r,)), {"b": b}, [a]),)
    assert str(table.rows[0][2]) == "(:Issue {id: 'a'})-[:BROADER {since: '2019-01-21'}]-(:Issue {id: 'b'})"


def test_a_path_against_the_arrows_is_a_path(store: Store) -> None:
    store.write([Step("CREATE (:Issue {id: 'a'})-[:BROADER]->(:Issue {id: 'b'})-[:BROADER]->(:Issue {id: 'c'})")])

    (row,) = store.rows("MATCH p = (:Issue {id: 'c'})<-[:BROADER*2]-(:Issue) RETURN p")

    assert isinstance(row["p"], Path)
    assert [node.properties["id"] for node in row["p"].nodes] == ["c", "b", "a"]


def test_dates_come_as_iso_text(store: Store) -> None:
    (row,) = store.rows("RETURN date('2019-01-21') AS day")

    assert row == {"day": "2019-01-21"}


@pytest.mark.parametrize("cypher", SLY_WRITES)
def test_reading_refuses_every_way_to_write(store: Store, cypher: str) -> None:
    store.write([Step("CREATE (:Document {sha256: 'a', name: 'n'})")])

    with pytest.raises(ReadOnlyViolation) as refusal:
        store.run(cypher, {}, write=False)

    assert refusal.value.cypher == cypher
    assert store.rows("MATCH (n) RETURN labels(n) AS labels, n.name AS name") == (
        {"labels": ["Document"], "name": "n"},
    )


def test_rows_refuse_to_write_too(store: Store) -> None:
    with pytest.raises(ReadOnlyViolation):
        store.rows("CREATE (n:Intruder) RETURN n")

    assert store.rows("MATCH (n:Intruder) RETURN n") == ()


def test_reading_cannot_change_the_schema(store: Store) -> None:
    with pytest.raises(QueryError):
        store.run("CREATE INDEX intruder FOR (n:Document) ON (n.encoding)", {}, write=False)


def test_a_word_for_writing_inside_a_text_is_no_write(store: Store) -> None:
    assert store.rows("RETURN 'CREATE (n) SET n.x = 1' AS quote") == ({"quote": "CREATE (n) SET n.x = 1"},)


def test_writing_is_done_where_it_is_asked_for(store: Store) -> None:
    table = store.run("CREATE (n:Document {sha256: $id}) RETURN n.sha256 AS id", {"id": "a"}, write=True)

    assert table.rows == (("a",),)
    assert store.rows("MATCH (n:Document) RETURN n.sha256 AS id") == ({"id": "a"},)


def test_a_transaction_that_fails_at_its_end_leaves_nothing(store: Store) -> None:
    store.write([Step("CREATE (:Issue {id: 'kept'})")])

    with pytest.raises(QueryError):
        store.write(
            [Step("CREATE (:Issue {id: 'lost'})"), Step("MATCH (n:Issue) DETACH DELETE n"), Step("CREATE nonsense")]
        )

    assert store.rows("MATCH (n:Issue) RETURN n.id AS id") == ({"id": "kept"},)


def test_a_step_sees_what_the_steps_before_it_did(store: Store) -> None:
    store.write([Step("CREATE (:Issue {id: 'a'})"), Step("MATCH (n:Issue {id: $id}) SET n.label = 'x'", {"id": "a"})])

    assert store.rows("MATCH (n:Issue) RETURN n.label AS label") == ({"label": "x"},)


def test_a_key_belongs_to_one_node(store: Store) -> None:
    store.write([Step("CREATE (:Issue {id: 'a'})")])

    with pytest.raises(QueryError):
        store.write([Step("CREATE (:Issue {id: 'a'})")])

    assert store.rows("MATCH (n:Issue) RETURN count(n) AS n") == ({"n": 1},)


@pytest.mark.parametrize(
    "cypher", ["MATCH (n RETURN n", "RETURN $missing AS x", "RETURN unheard_of(1) AS x", "MATCH (n) RETURN m", ""]
)
@pytest.mark.parametrize("write", [False, True])
def test_a_statement_that_makes_no_sense_is_a_query_error(store: Store, cypher: str, write: bool) -> None:
    with pytest.raises(QueryError) as refusal:
        store.run(cypher, {}, write=write)

    assert not isinstance(refusal.value, ReadOnlyViolation)
    assert refusal.value.cypher == cypher
    assert refusal.value.reason
    assert "com.arcadedb" not in str(refusal.value)


def test_a_store_works_on_after_a_refusal(store: Store) -> None:
    with pytest.raises(QueryError):
        store.run("MATCH (n", {}, write=True)

    store.write([Step("CREATE (:Issue {id: 'a'})")])

    assert store.rows("MATCH (n:Issue) RETURN n.id AS id") == ({"id": "a"},)
