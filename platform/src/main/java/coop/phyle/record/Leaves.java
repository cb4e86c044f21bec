package coop.phyle.record;

import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.merkle.Node;
import coop.phyle.kernel.merkle.Nodes;
import coop.phyle.shell.CoopId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps positions and the complete subtrees over them. */
@Repository
class Leaves {
  private static final String PLACE =
      """
      insert into record.leaf (coop_id, position, noted, head)
      select :coop, :first + place - 1, noted, :head from unnest(cast(:noted as bigint[])) with ordinality as l (noted, place)
      """;

  private static final String NO_LONGER_WAITING = "delete from record.unsealed where coop_id = :coop and noted = any(:noted)";

  private static final String ADD_NODES =
      """
      insert into record.node (coop_id, level, index, hash) select :coop, level, index, hash from unnest(cast(:levels as int[]), cast(:indexes as bigint[]), cast(:hashes as text[])) as n (level, index, hash)
      """;

  private static final String NODE = "select hash from record.node where coop_id = :coop and level = :level and index = :index";

  private static final String HASHES =
      "select hash from record.node where coop_id = :coop and level = 0 and index >= :from and index < :to order by index";

  private final JdbcClient jdbc;

  Leaves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives acts the positions from {@code first} on, in this order. */
  void place(CoopId coop, long first, List<Long> noted, long head) {
    var array = noted.toArray(Long[]::new);
    jdbc.sql(PLACE).param("coop", coop.value()).param("first", first).param("noted", array).param("head", head).update();
    jdbc.sql(NO_LONGER_WAITING).param("coop", coop.value()).param("noted", array).update();
  }

  void add(CoopId coop, List<Node> nodes) {
    jdbc.sql(ADD_NODES)
        .param("coop", coop.value())
        .param("levels", nodes.stream().map(Node::level).toArray(Integer[]::new))
        .param("indexes", nodes.stream().map(Node::index).toArray(Long[]::new))
        .param("hashes", nodes.stream().map(n -> n.hash().hex()).toArray(String[]::new))
        .update();
  }

  /** Hashes of the acts from one position up to, not including, another, as they were sealed. */
  List<Hash> hashes(CoopId coop, long from, long to) {
    return jdbc.sql(HASHES).param("coop", coop.value()).param("from", from).param("to", to).query((row, n) -> new Hash(row.getString("hash"))).list();
  }

  Nodes nodes(CoopId coop) {
    return (level, index) ->
        new Hash(jdbc.sql(NODE).param("coop", coop.value()).param("level", level).param("index", index).query(String.class).single());
  }
}
