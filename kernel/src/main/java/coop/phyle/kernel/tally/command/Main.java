package coop.phyle.kernel.tally.command;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.read.BallotFormats;
import coop.phyle.kernel.tally.read.Unreadable;
import coop.phyle.kernel.tally.read.Unwritable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code ./phyle tally}: exit code 0 when every file was counted, 2 when one could not be. */
public final class Main {
  static final int COUNTED = 0;
  static final int UNUSABLE = 2;

  private static final String USAGE =
      """
      usage: tally FILE… [--method METHOD]… [--seats N] [--classes FILE] [--seed HEX] [--format json|text] [--convert blt|csv|preflib|pb]
        FILE           BLT, PrefLib (soc, soi, toc, toi, cat), Pabulib (pb) or RCTab CSV, also gzipped; told by content
        --method       scottish wigm-prf meek-prf irv schulze ranked-pairs borda approval score dots quadratic majority-judgment
                       harmonic equal-shares greedy, with options: equal-shares:utility=cost,completion=add1-until-overspend
        --seats N      overrules the seats in the file
        --classes FILE who votes in which class and what classes weigh (JSON)
        --seed HEX     for lots: the root of the closed log followed by the randomness published after closing
        --convert      writes the ballots in another format instead of counting them
      """;

  private Main() {}

  public static void main(String[] args) {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var code = run(args, out, err);
    out.flush();
    System.exit(out.checkError() ? UNUSABLE : code);
  }

  /** The command without leaving the program. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (List.of(args).equals(List.of("--help"))) {
      out.print(USAGE);
      return COUNTED;
    }
    try {
      var arguments = Arguments.read(args);
      var classes = arguments.classes().isPresent() ? classes(arguments.classes().get()) : Classes.NONE;
      var tallying = new Tallying(arguments, classes);
      return arguments.convert().isPresent()
          ? converted(tallying, arguments.files().getFirst(), arguments.convert().get(), out, err)
          : all(tallying, arguments.files(), out, err);
    } catch (IllegalArgumentException | InvalidJson | IOException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return UNUSABLE;
    }
  }

  /** Several files are counted side by side, one alone with every processor; answers come in the order of the files. */
  private static int all(Tallying tallying, List<String> files, PrintStream out, PrintStream err) {
    var processors = Runtime.getRuntime().availableProcessors();
    var code = COUNTED;
    try (var pool = Executors.newFixedThreadPool(Math.min(processors, files.size()));
        var progress = Progress.on(err, files)) {
      var answers = new ArrayList<Future<List<String>>>();
      for (var file : files) {
        answers.add(pool.submit(() -> tallying.answers(file, files.size() > 1 ? 1 : processors, progress)));
      }
      for (var i = 0; i < files.size(); i++) {
        try {
          answers.get(i).get().forEach(out::print);
        } catch (ExecutionException e) {
          progress.clear();
          err.println(fault(files.get(i), Objects.requireNonNullElse(e.getCause(), e)));
          code = UNUSABLE;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNUSABLE;
    }
    return code;
  }

  private static int converted(Tallying tallying, String file, BallotFormats.Format format, PrintStream out, PrintStream err) {
    try (var progress = Progress.on(err, List.of(file))) {
      tallying.convert(file, format, Runtime.getRuntime().availableProcessors(), progress, out);
      return COUNTED;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      err.println(fault(file, e));
      return UNUSABLE;
    }
  }

  /** Words for what a person can mend; anything else is a mistake of ours. */
  private static String fault(String file, Throwable cause) {
    return switch (cause) {
      case Unreadable unreadable -> String.valueOf(unreadable.getMessage());
      case Unwritable unwritable -> file + ": " + unwritable.getMessage();
      case InvalidJson classes -> "--classes: " + classes.getMessage();
      case IllegalArgumentException refused -> file + ": " + refused.getMessage();
      case IOException broken -> file + ": " + broken.getMessage();
      case OutOfMemoryError full -> file + ": the ballots need more memory than there is";
      case RuntimeException bug -> throw bug;
      case Error bug -> throw bug;
      default -> throw new IllegalStateException(cause);
    };
  }

  private static Classes classes(String file) throws IOException {
    try {
      return Classes.read(Json.parseObject(Files.readString(Path.of(file))));
    } catch (InvalidJson e) {
      throw new InvalidJson(file, String.valueOf(e.getMessage()));
    }
  }
}
