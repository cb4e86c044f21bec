package coop.phyle.kernel.tally.read;

import coop.phyle.kernel.tally.pattern.Rankings;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** BLT as {@link BltFile} reads it. */
final class BltWriter {
  private BltWriter() {}

  static void write(ReadFile.Ranked file, Writer out) throws IOException {
    var slate = file.slate();
    out.write(slate.size() + " " + file.seats() + "\n");
    if (!slate.withdrawn().isEmpty()) {
      out.write(slate.withdrawn().stream().map(c -> "-" + (c + 1)).collect(Collectors.joining(" ", "", "\n")));
    }
    if (!slate.tieOrder().isEmpty()) {
      out.write(slate.tieOrder().stream().map(c -> String.valueOf(c + 1)).collect(Collectors.joining(" ", "[tie ", "]\n")));
    }
    for (var p = 0; p < file.ballots().size(); p++) {
      ballot(file.ballots(), p, out);
    }
    out.write("0\n");
    for (var name : slate.names()) {
      out.write(quoted(name));
    }
    out.write(quoted(slate.title()));
  }

  private static void ballot(Rankings ballots, int pattern, Writer out) throws IOException {
    out.write(String.valueOf(ballots.count(pattern)));
    for (var i = ballots.start(pattern); i < ballots.end(pattern); i++) {
      var token = ballots.token(i);
      if (token == Rankings.SKIP) {
        out.write(" -");
      } else {
        out.write(Rankings.tied(token) ? '=' : ' ');
        out.write(String.valueOf(Rankings.candidate(token) + 1));
      }
    }
    out.write(" 0\n");
  }

  private static String quoted(String name) {
    return '"' + BallotFormats.plain(name).replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
  }
}
