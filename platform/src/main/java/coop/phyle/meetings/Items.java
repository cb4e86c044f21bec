package coop.phyle.meetings;

import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.CoopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agendas. */
@Repository
class Items {
  private static final String OF =
      """
      select item, place, kind, title, minutes, presenter, body, link, resolution, decision, approves from meetings.item
       where coop_id = :coop and number = :number order by place
      """;
  private static final String ADD =
      """
      insert into meetings.item (coop_id, number, item, place, kind, title, minutes, presenter, body, link, resolution, decision, approves)
      select :coop, :number, coalesce(max(item), 0) + 1, count(*) + 1, :kind, :title, :minutes, :presenter, :body, :link, :resolution, :decision, :approves
        from meetings.item where coop_id = :coop and number = :number
      """;
  private static final String REVISE =
      """
      update meetings.item
         set kind = :kind, title = :title, minutes = :minutes, presenter = :presenter, body = :body, link = :link, resolution = :resolution,
             decision = :decision, approves = :approves
       where coop_id = :coop and number = :number and item = :item
      """;
  private static final String REMOVE = "delete from meetings.item where coop_id = :coop and number = :number and item = :item";
  private static final String ORDER =
      """
      update meetings.item i set place = o.place
        from unnest(cast(:items as int[])) with ordinality as o (item, place)
       where i.coop_id = :coop and i.number = :number and i.item = o.item and i.place <> o.place
      """;

  private final JdbcClient jdbc;

  Items(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of business. */
  List<Item> of(CoopId coop, MeetingNumber number) {
    return about(OF, coop, number).query(Items::read).list();
  }

  void add(CoopId coop, MeetingNumber number, Item item) {
    fields(about(ADD, coop, number), item).update();
  }

  void revise(CoopId coop, MeetingNumber number, Item item) {
    fields(about(REVISE, coop, number), item).param("item", item.item()).update();
  }

  void remove(CoopId coop, MeetingNumber number, int item) {
    about(REMOVE, coop, number).param("item", item).update();
  }

  /** Puts them in this order. */
  void order(CoopId coop, MeetingNumber number, List<Item> items) {
    about(ORDER, coop, number).param("items", items.stream().map(Item::item).toArray(Integer[]::new)).update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, MeetingNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }

  private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec sql, Item item) {
    return sql.param("kind", item.kind().name())
        .param("title", item.title())
        .param("minutes", item.minutes())
        .param("presenter", item.presenter())
        .param("body", item.body())
        .param("link", item.link())
        .param("resolution", item.resolution().map(Enum::name).orElse(null), java.sql.Types.VARCHAR)
        .param("decision", item.decision().orElse(null), java.sql.Types.INTEGER)
        .param("approves", item.approves().orElse(null), java.sql.Types.INTEGER);
  }

  private static Item read(ResultSet row, int n) throws SQLException {
    return new Item(
        row.getInt("item"),
        row.getInt("place"),
        Item.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getInt("minutes"),
        row.getString("presenter"),
        row.getString("body"),
        row.getString("link"),
        Optional.ofNullable(row.getString("resolution")).map(ResolutionKind::valueOf),
        Optional.ofNullable((Integer) row.getObject("decision")),
        Optional.ofNullable((Integer) row.getObject("approves")));
  }
}
