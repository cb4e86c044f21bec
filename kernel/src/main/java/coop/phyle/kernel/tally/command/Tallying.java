package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.command.Arguments.Format;
import coop.phyle.kernel.tally.election.Contest;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.tally.pattern.Rankings;
import coop.phyle.kernel.tally.read.BallotFile;
import coop.phyle.kernel.tally.read.BallotFormats;
import coop.phyle.kernel.tally.read.ReadFile;
import coop.phyle.kernel.tally.read.Reading;
import coop.phyle.kernel.tally.read.Reading.Wanted;
import coop.phyle.kernel.tally.read.Unreadable;
import coop.phyle.kernel.tally.transfer.TransferMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts one file by every method asked for, reading it once for each kind of ballots they take. Any number of threads may ask at once. */
final class Tallying {
  private final Arguments arguments;
  private final Classes classes;
  private final List<Way> ways;

  Tallying(Arguments arguments, Classes classes) {
    this.arguments = arguments;
    this.classes = classes;
    this.ways = arguments.methods().stream().map(Ways::named).toList();
  }

  /** What is printed about the file, by each method, with a line break at the end. Transcripts can be long, so they are not put together. */
  List<String> answers(String file, int threads, Progress progress) throws IOException {
    var read = new EnumMap<Wanted, ReadFile>(Wanted.class);
    if (ways.isEmpty()) {
      var content = read(file, Wanted.RANKINGS, threads, TransferMethod.MOST_CANDIDATES, progress);
      return List.of(written(file, counted(file, content, Ways.usual(content, seats(content)))));
    }
    var answers = new ArrayList<String>();
    for (var way : ways) {
      if (!read.containsKey(way.wanted())) {
        read.put(way.wanted(), read(file, way.wanted(), threads, mostCandidates(way.wanted()), progress));
      }
      answers.add(written(file, counted(file, read.get(way.wanted()), way)));
    }
    return answers;
  }

  /** Writes a file's ballots in another format. */
  void convert(String file, BallotFormats.Format format, int threads, Progress progress, OutputStream to) throws IOException {
    BallotFormats.write(format, read(file, Wanted.RANKINGS, threads, Rankings.MOST_CANDIDATES, progress), to);
  }

  private ReadFile read(String file, Wanted wanted, int threads, int mostCandidates, Progress progress) throws IOException {
    var reading = new Reading(wanted, classes.ballots(), threads, mostCandidates, progress.of());
    try {
      return BallotFile.read(Path.of(file), reading);
    } catch (InvalidPathException | NoSuchFileException e) {
      throw new Unreadable(file, 0, "a file", "nothing");
    } catch (AccessDeniedException e) {
      throw new Unreadable(file, 0, "a file that may be read", "one that may not");
    }
  }

  /** What every method asked for can count. */
  private int mostCandidates(Wanted wanted) {
    return ways.stream().filter(way -> way.wanted() == wanted).mapToInt(Way::mostCandidates).min().orElse(Rankings.MOST_CANDIDATES);
  }

  Counted counted(String file, ReadFile read, Way way) {
    var slate = classes.standing(read.slate());
    var contest = new Contest(slate, seats(read), classes.seats(), classes.weighting(), new Lot(arguments.seed(), slate.title()));
    return switch (way) {
      case Way.ByRank byRank when read instanceof ReadFile.Ranked(var unused, var seats, var ballots) ->
          new Elected(byRank.method().count(ballots, contest), slate);
      case Way.ByMarks byMarks when read instanceof ReadFile.Ranked(var unused, var seats, var ballots) && byMarks.fromRankings() ->
          new Elected(byMarks.method().count(Approved.of(ballots), contest), slate);
      case Way.ByMarks byMarks when read instanceof ReadFile.Marked(var unused, var seats, var ballots) ->
          new Elected(byMarks.method().count(ballots, contest), slate);
      case Way.ByMarks byMarks when read instanceof ReadFile.Budget budget ->
          new Elected(byMarks.method().count(budget.ballots(), contest), slate);
      case Way.Choosing choosing when read instanceof ReadFile.Budget budget -> {
        var minor = Budgeting.minor(budget);
        yield new Chosen(Budgeting.inMinorUnits(choosing.method(), minor).select(budget.ballots(), Budgeting.of(budget, minor, contest)), slate, minor);
      }
      case Way.ByRank other -> throw new Unreadable(file, 0, "ballots that rank", Ways.kind(read));
      case Way.ByMarks other -> throw new Unreadable(file, 0, "ballots that give marks", Ways.kind(read));
      case Way.Choosing other -> throw new Unreadable(file, 0, "projects with costs (.pb)", Ways.kind(read));
    };
  }

  private String written(String file, Counted counted) {
    if (arguments.format() == Format.TEXT) {
      return counted.text() + "\n";
    }
    var members = new LinkedHashMap<String, Json>();
    members.put("file", Json.of(file));
    members.putAll(counted.json().members());
    return new Json.Obj(members) + "\n";
  }

  /** The seats asked for, else those in the file, else one. */
  int seats(ReadFile read) {
    var inFile = switch (read) {
      case ReadFile.Ranked ranked -> ranked.seats();
      case ReadFile.Marked marked -> marked.seats();
      case ReadFile.Budget budget -> 1;
    };
    return arguments.seats().orElse(Math.max(1, inFile));
  }
}
