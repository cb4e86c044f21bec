package coop.phyle.elections;

import coop.phyle.kernel.tally.read.BallotFormats.Format;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ballots of elections: cast, checked by receipt, taken away as files. */
@Controller
class RankingController {
  private static final String RANK = "rank.";

  private final CastingRankings casting;
  private final CheckingReceipts receipts;
  private final ElectionFiles files;
  private final ElectionController pages;

  RankingController(CastingRankings casting, CheckingReceipts receipts, ElectionFiles files, ElectionController pages) {
    this.casting = casting;
    this.receipts = receipts;
    this.files = files;
    this.pages = pages;
  }

  /** Of a secret vote the answer is the receipt itself: a redirect would have to keep it somewhere beside the voter's name. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/ballots")
  ModelAndView cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var ballot = new CastingRankings.Ballot(
        viewer.self(), entered.getOrDefault("member", ""), ranks(entered), "true".equals(entered.get("blank")), entered.getOrDefault("receipt", ""));
    return switch (casting.cast(coop.id(), new VoteNumber(number), ballot)) {
      case CastingRankings.Ranked.Refused(var problems) -> pages.page(coop, viewer, number, problems);
      case CastingRankings.Ranked.Counted(var said, var cast) when !cast.secret() -> new ModelAndView("redirect:" + ElectionController.path(coop, number));
      case CastingRankings.Ranked.Counted(var said, var cast) -> new ModelAndView("elections/receipt",
          Map.of("receipt", receipts.shown(coop.id(), new VoteNumber(number), viewer.self(), ballot.member(), said, cast).orElseThrow(ElectionController::gone)));
    };
  }

  static Map<Integer, Integer> ranks(Map<String, String> entered) {
    var ranks = new TreeMap<Integer, Integer>();
    entered.forEach((name, value) -> {
      if (name.matches("rank\\.[1-9][0-9]{0,3}") && value.strip().matches("[1-9][0-9]{0,3}")) {
        ranks.put(Integer.valueOf(name.substring(RANK.length())), Integer.valueOf(value.strip()));
      }
    });
    return ranks;
  }

  /** A form that is posted, because a receipt must not stand in an address. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/receipts")
  ModelAndView check(Coop coop, @PathVariable int number, @RequestParam(defaultValue = "") String receipt, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return receipts.check(coop.id(), new VoteNumber(number), receipt)
        .map(checked -> new ModelAndView("elections/checked", Map.of("checked", checked)))
        .orElseThrow(ElectionController::gone);
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/ballots.blt")
  ResponseEntity<byte[]> blt(Coop coop, @PathVariable int number) {
    return file(number, ".blt", "text/plain;charset=UTF-8", files.ballots(coop.id(), new VoteNumber(number), Format.BLT).orElseThrow(ElectionController::gone));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/ballots.csv")
  ResponseEntity<byte[]> csv(Coop coop, @PathVariable int number) {
    return file(number, ".csv", "text/csv;charset=UTF-8", files.ballots(coop.id(), new VoteNumber(number), Format.CSV).orElseThrow(ElectionController::gone));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/elections/{number:[1-9][0-9]{0,8}}/classes.json")
  ResponseEntity<byte[]> classes(Coop coop, @PathVariable int number) {
    var classes = files.classes(coop.id(), new VoteNumber(number)).orElseThrow(ElectionController::gone);
    return file(number, "-classes.json", MediaType.APPLICATION_JSON_VALUE, classes.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(int number, String end, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"election-" + number + end + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }
}
