package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.shell.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * People to invite, one a line as people keep them: an address; {@code Aina Ferrer <aina@horta.example>}; or address and name in any order between commas, semicolons or
 * tabs. A first line of headings is passed over.
 *
 * @param faults of single lines, named {@code people} with their number
 */
record InvitationLines(List<Line> lines, List<Problem> faults) {
  static final int MOST = 5000;
  static final int LONGEST_NAME = 200;
  private static final Pattern ANGLE = Pattern.compile("^(.*?)<([^<>]*)>[\\s,;]*$");
  private static final Pattern HEADINGS = Pattern.compile("(?iu)^[^@]*\\b(e-?mail|correo|nombre|name|address|adreça|nom)\\b[^@]*$");

  /**
   * One of them.
   *
   * @param number of the line, from 1
   */
  record Line(int number, Email email, String name) {}

  /** A file as it came. */
  static InvitationLines read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new InvitationLines(List.of(), List.of(Problem.of("people", "membership.fault.not-utf8")));
    }
  }

  static InvitationLines read(String text) {
    var lines = new ArrayList<Line>();
    var faults = new ArrayList<Problem>();
    var all = text.split("\r\n?|\n", -1);
    for (var i = 0; i < all.length; i++) {
      if (!all[i].isBlank() && !(lines.isEmpty() && faults.isEmpty() && HEADINGS.matcher(all[i]).matches())) {
        take(i + 1, all[i], lines, faults);
      }
    }
    return of(lines, faults);
  }

  /** People a program sent, each an address and perhaps a name. */
  static InvitationLines of(List<String[]> people) {
    var lines = new ArrayList<Line>();
    var faults = new ArrayList<Problem>();
    for (var i = 0; i < people.size(); i++) {
      take(i + 1, people.get(i)[0], people.get(i)[1], lines, faults);
    }
    return of(lines, faults);
  }

  private static InvitationLines of(List<Line> lines, List<Problem> faults) {
    if (faults.isEmpty() && lines.isEmpty()) {
      faults.add(Problem.of("people", "membership.lists.none"));
    } else if (lines.size() > MOST) {
      faults.add(Problem.of("people", "membership.lists.many", MOST, lines.size()));
    }
    return new InvitationLines(List.copyOf(lines), List.copyOf(faults));
  }

  private static void take(int number, String text, List<Line> lines, List<Problem> faults) {
    var angle = ANGLE.matcher(text);
    if (angle.matches()) {
      take(number, angle.group(2), plain(angle.group(1)), lines, faults);
      return;
    }
    var cells = Arrays.stream(text.split("[,;\t]")).map(InvitationLines::plain).filter(cell -> !cell.isEmpty()).toList();
    var addresses = cells.stream().filter(cell -> cell.indexOf('@') >= 0).toList();
    if (addresses.size() > 1) {
      faults.add(Problem.of("people", "membership.lists.fault.two", number));
      return;
    }
    var name = cells.stream().filter(cell -> cell.indexOf('@') < 0).findFirst().orElse("");
    take(number, addresses.isEmpty() ? text.strip() : addresses.getFirst(), name, lines, faults);
  }

  private static void take(int number, String address, String name, List<Line> lines, List<Problem> faults) {
    var email = Email.read(address);
    if (email.isEmpty()) {
      faults.add(Problem.of("people", "membership.lists.fault.email", number, address.length() > 80 ? address.substring(0, 80) : address));
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      faults.add(Problem.of("people", "membership.lists.fault.name", number, LONGEST_NAME));
    } else {
      lines.add(new Line(number, email.get(), name.strip()));
    }
  }

  private static String plain(String cell) {
    return cell.strip().replaceAll("^[\"']+|[\"']+$", "").strip();
  }

}
