package coop.phyle.notices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote themselves in a mail: without what they answer to, and without their signature. */
final class OwnWords {
  /** "On Monday, Phyle wrote:", in the languages mail programs speak; it may run over three lines. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(On|El|Le|Am|Il|Em|Op|A la|O dia)\\s.{1,300}(wrote|escribió|escribiste|a écrit|schrieb.{0,200}|ha scritto|escreveu|va escriure|schreef.{0,200})\\s?:");

  /** Such a line that also tells a day or an address introduces a quotation even where none follows any more. */
  private static final Pattern CERTAIN = Pattern.compile("@|\\b\\d{4}\\b|\\d{1,2}[:.h]\\d{2}");

  private static final Pattern RULE =
      Pattern.compile(
          "_{20,}|-{2,}\\s?(Original Message|Forwarded message|Mensaje original|Mensaje reenviado|Missatge original|Message d'origine|Ursprüngliche Nachricht)\\s?-{2,}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENDER = Pattern.compile("\\**(From|De|Von|Da|Van)\\s?:\\**\\s.+");
  private static final Pattern SENT =
      Pattern.compile("\\**(Sent|Date|Enviado|Enviado el|Fecha|Envoyé|Gesendet|Datum|Inviato|Data|Verzonden)\\s?:\\**\\s.+");
  private static final Pattern DEVICE =
      Pattern.compile(
          "(Sent from my|Sent from Outlook|Enviado desde mi|Enviado desde Outlook|Get Outlook for|Obtener Outlook para|Envoyé de mon|Von meinem)\\b.{0,60}");

  private OwnWords() {}

  static String of(String text) {
    var lines = tidy(text).lines().map(String::stripTrailing).toList();
    var own = new ArrayList<String>();
    for (var i = 0; i < lines.size() && !ends(lines, i); i++) {
      var introduction = introduction(lines, i);
      if (introduction > 0) {
        i += introduction - 1;
      } else if (!lines.get(i).startsWith(">") && !DEVICE.matcher(lines.get(i).strip()).matches()) {
        own.add(lines.get(i));
      }
    }
    return String.join("\n", own).replaceAll("\n{3,}", "\n\n").strip();
  }

  /** Whatever no text column or reader can do with: control characters, halves of letters; and a no-break space is a space. */
  private static String tidy(String text) {
    var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return whole.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').replaceAll("[\\p{Cntrl}&&[^\n\t]]|\\x{FEFF}|\\x{200B}", "");
  }

  /** Whether everything from here on is signature or quotation. */
  private static boolean ends(List<String> lines, int at) {
    var line = lines.get(at);
    if (line.equals("--") || RULE.matcher(line.strip()).matches() || heading(lines, at)) {
      return true;
    }
    var length = introduction(lines, at);
    if (length == 0) {
      return false;
    }
    var introduction = String.join(" ", lines.subList(at, at + length));
    var rest = lines.subList(at + length, lines.size()).stream().filter(later -> !later.isBlank()).toList();
    return rest.isEmpty() || CERTAIN.matcher(introduction).find() && !rest.getFirst().startsWith(">");
  }

  /** How many lines an introduction takes that begins here; 0 when none does. Before a quotation it goes, and answers below the quotation stay. */
  private static int introduction(List<String> lines, int at) {
    for (var length = 1; length <= 3 && at + length <= lines.size(); length++) {
      var joined = String.join(" ", lines.subList(at, at + length)).strip();
      if (joined.length() < 500 && INTRODUCTION.matcher(joined).matches()) {
        var next = lines.subList(at + length, lines.size()).stream().filter(line -> !line.isBlank()).findFirst();
        return CERTAIN.matcher(joined).find() || next.isEmpty() || next.get().startsWith(">") ? length : 0;
      }
    }
    return 0;
  }

  /** The block of From and Sent that Outlook puts above what it quotes. */
  private static boolean heading(List<String> lines, int at) {
    return SENDER.matcher(lines.get(at).strip()).matches()
        && lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream().anyMatch(line -> SENT.matcher(line.strip()).matches());
  }
}
