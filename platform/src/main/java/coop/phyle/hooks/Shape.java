package coop.phyle.hooks;

import coop.phyle.kernel.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an act is put, so that the other side understands it. */
public enum Shape {
  /** The act as the record has it, with its sentence and address. */
  JSON,
  SLACK,
  DISCORD,
  TEAMS,
  /** As the bridge hookshot takes it. */
  MATRIX;

  /** What there is to tell. @param sentence such as "Decision 7 closed: passed" @param address of what it is about, absolute */
  record Told(String delivery, String coop, String coopName, String kind, String at, Json.Obj body, String sentence, String address) {}

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Shape> read(String text) {
    return Arrays.stream(values()).filter(shape -> shape.text().equals(text)).findFirst();
  }

  String body(Told told) {
    var words = told.coopName() + ": " + told.sentence();
    var plain = words + "\n" + told.address();
    var marked = escaped(words) + "\n" + told.address();
    return switch (this) {
      case JSON -> Json.obj()
          .with("id", told.delivery())
          .with("coop", told.coop())
          .with("kind", told.kind())
          .with("at", told.at())
          .with("words", told.sentence())
          .with("address", told.address())
          .with("body", told.body())
          .toString();
      case SLACK -> Json.obj().with("text", plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).toString();
      case MATRIX -> Json.obj().with("text", plain).with("username", told.coopName()).toString();
      // Whatever a title says, nobody is called.
      case DISCORD -> Json.obj().with("content", marked).with("allowed_mentions", Json.obj().with("parse", Json.arr())).toString();
      case TEAMS -> card(marked).toString();
    };
  }

  /** What Markdown would take for a sign of its own stays what it is: no title makes a link. */
  private static String escaped(String words) {
    return words.replaceAll("([\\\\`*_{}\\[\\]()<>#+|~-])", "\\\\$1");
  }

  private static Json.Obj card(String text) {
    var block = Json.obj().with("type", "TextBlock").with("text", text).with("wrap", true);
    var content = Json.obj().with("type", "AdaptiveCard").with("version", "1.4").with("body", Json.arr(block));
    var attachment = Json.obj().with("contentType", "application/vnd.microsoft.card.adaptive").with("content", content);
    return Json.obj().with("type", "message").with("attachments", Json.arr(attachment));
  }
}
