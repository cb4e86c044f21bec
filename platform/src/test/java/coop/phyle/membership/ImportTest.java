package coop.phyle.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.rules.Admission;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class ImportTest {
  @Autowired TestCoops coops;
  @Autowired ImportingMembers importing;
  @Autowired Members members;
  @Autowired RegisterLines lines;
  @Autowired Today today;
  @Autowired JdbcClient jdbc;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private TestCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.BOARD);
  }

  @Test
  void anOlderRegisterKeepsItsNumbersAndDays() {
    var file =
        """
        number,name,email,class,address,admitted,organisation,representative
        17,Jordi Bosch,jordi-%1$s@x.example,workers,"Plaça 1, Celrà",2019-03-31,,
        9,Ajuntament de Celrà,rosa-%1$s@x.example,Supporters,,01/02/2020,yes,Rosa Camps
        ,Rosa Camps,rosa-%1$s@x.example,users,,,,
        """.formatted(run);
    assertThat(run(file)).isEqualTo(new ImportingMembers.Imported.Done(3, 0));
    var register = register();
    assertThat(register).extracting(Line::number).containsExactly(1, 2, 3, 9, 17, 18);
    assertThat(register.get(4).admitted()).isEqualTo(LocalDate.of(2019, 3, 31));
    assertThat(register.get(4).address()).contains("Plaça 1, Celrà");
    assertThat(register.get(3).kind()).isEqualTo(Member.Kind.ORGANISATION);
    assertThat(register.get(3).actsThrough()).isEqualTo(register.get(5).actsThrough());
    assertThat(coops.in(coop, () -> members.of(coop.id(), register.get(5).actsThrough()))).hasSize(2);
    assertThat(coops.in(coop, () -> jdbc.sql("select count(*) from record.act where kind = 'member-admitted'").query(Integer.class).single())).isEqualTo(6);

    assertThat(preview(file).already()).hasSize(3);
    assertThat(run(file)).isEqualTo(new ImportingMembers.Imported.Done(0, 3));
    assertThat(register()).hasSize(6);
    assertThat(coops.in(coop, () -> importing.past(coop.id()))).hasSize(2).first().satisfies(p -> assertThat(p.sha256()).hasSize(64));
  }

  @Test
  void spanishHeadingsSemicolonsTabsAndMarksAreRead() {
    for (var separator : List.of(";", "\t")) {
      var file =
          "\uFEFF"
              + """
                Número|Nombre|Correo electrónico|Clase|Dirección|Fecha de alta|Entidad|Representante
                |Lluís Pla|ll-%s@x.example|Users|C/ Major, 3|31/12/2021|no|
                """.formatted(run + (int) separator.charAt(0)).replace("|", separator);
      assertThat(preview(file)).satisfies(plan -> {
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.arrivals().getFirst().admitted()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(plan.arrivals().getFirst().address()).isEqualTo("C/ Major, 3");
      });
    }
  }

  @Test
  void everyFaultNamesItsRowAndColumnAndNothingIsImported() {
    var file =
        """
        name,email,class,admitted,number,organisation,representative
        ,nobody,pirates,31.12.2020,zero,perhaps,
        Jordi,jordi-%1$s@x.example,workers,2999-01-01,5,,Rosa
        Anna,jordi-%1$s@x.example,workers,,5,,
        Town,town-%1$s@x.example,supporters,,1,yes,
        Good,good-%1$s@x.example,users,,,,
        """.formatted(run);
    var plan = preview(file);
    assertThat(plan.faults())
        .extracting(f -> f.row() + " " + f.column().orElseThrow() + " " + f.problem().key().replaceAll(".*\\.", ""))
        .containsExactlyInAnyOrder(
            "2 NAME empty-cell", "2 EMAIL email", "2 CLASS class", "2 ADMITTED day", "2 NUMBER number", "2 ORGANISATION yes-no", "3 ADMITTED day-range",
            "3 REPRESENTATIVE representative", "5 REPRESENTATIVE empty-cell");
    assertThat(plan.ready()).isFalse();
    assertThat(run(file)).isInstanceOf(ImportingMembers.Imported.Faulty.class);
    assertThat(register()).hasSize(3);

    var contradictions =
        """
        name,email,class,number
        Anna,anna-%1$s@x.example,workers,5
        Joan,anna-%1$s@x.example,workers,5
        Pere,pere-%1$s@x.example,users,2
        """.formatted(run);
    assertThat(preview(contradictions).faults())
        .extracting(f -> f.row() + " " + f.column().orElseThrow() + " " + f.problem().key().replaceAll(".*\\.", ""))
        .containsExactlyInAnyOrder("3 NUMBER twice", "3 EMAIL twice", "4 NUMBER number-taken");
  }

  @Test
  void whatIsNoCsvIsRefusedWhole() {
    assertThat(keys(bytes("name,email\nAnna,a@x.example\n"))).containsExactly("membership.fault.column-missing");
    assertThat(keys(bytes(""))).containsExactly("membership.fault.empty");
    assertThat(keys(bytes("name,email,class\n"))).containsExactly("membership.fault.empty");
    assertThat(keys("name,email,class\nAnná,a@x.example,users\n".getBytes(Charset.forName("windows-1252")))).containsExactly("membership.fault.not-utf8");
    assertThat(keys(new byte[] {'P', 'K', 3, 4, 0, 0})).isNotEmpty();
    assertThat(keys(bytes("name,email,class,Name\nA,a@x.example,users,B\n"))).containsExactly("membership.fault.column-twice");
  }

  @Test
  void anImportThatFailsHalfwayLeavesNothing() {
    var upload = coops.in(coop, () -> importing.upload(coop.id(), coop.secretary(), bytes(crowd(50)), "crowd.csv"));
    try {
      coops.in(coop, () -> {
        importing.complete(coop.id(), upload, coop.secretary(), Locale.ENGLISH);
        throw new IllegalStateException("the machine stops");
      });
    } catch (IllegalStateException stopped) {
      assertThat(register()).hasSize(3);
    }
    assertThat(coops.in(coop, () -> importing.complete(coop.id(), upload, coop.secretary(), Locale.ENGLISH)))
        .isEqualTo(new ImportingMembers.Imported.Done(50, 0));
    assertThat(coops.in(coop, () -> importing.complete(coop.id(), upload, coop.secretary(), Locale.ENGLISH)))
        .isEqualTo(new ImportingMembers.Imported.Gone());
  }

  @Test
  void twoThousandRowsAreWrittenByOneCommandATable() {
    var file = crowd(2000);
    assertThat(run(file)).isEqualTo(new ImportingMembers.Imported.Done(2000, 0));
    assertThat(register()).hasSize(2003).last().satisfies(l -> assertThat(l.number()).isEqualTo(2003));
    // rows that one command wrote share xmin and cmin
    var commands = "select count(distinct cmin::text || xmin::text) from membership.%s where member_id in (select member_id from membership.member where number > 3)";
    for (var table : List.of("member", "particulars", "class_entry")) {
      assertThat(coops.in(coop, () -> jdbc.sql(commands.formatted(table)).query(Integer.class).single())).as(table).isEqualTo(1);
    }
    assertThat(coops.in(coop, () -> jdbc.sql("select count(distinct cmin::text || xmin::text) from record.act").query(Integer.class).single()))
        .isLessThan(12);
  }

  private String crowd(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "Person %d,c%d-%s@x.example,users,Carrer %d".formatted(i, i, run, i))
        .collect(Collectors.joining("\n", "name,email,class,address\n", "\n"));
  }

  private ImportingMembers.Imported run(String file) {
    var upload = coops.in(coop, () -> importing.upload(coop.id(), coop.secretary(), bytes(file), "members.csv"));
    return coops.in(coop, () -> importing.complete(coop.id(), upload, coop.secretary(), Locale.ENGLISH));
  }

  private ImportPlan preview(String file) {
    return preview(bytes(file));
  }

  private ImportPlan preview(byte[] file) {
    var upload = coops.in(coop, () -> importing.upload(coop.id(), coop.secretary(), file, "members.csv"));
    return coops.in(coop, () -> importing.preview(coop.id(), upload)).orElseThrow().plan();
  }

  private List<String> keys(byte[] file) {
    return preview(file).faults().stream().map(f -> f.problem().key()).distinct().toList();
  }

  private List<Line> register() {
    return coops.in(coop, () -> lines.all(coop.id(), new Search("", "", Search.Show.ALL, today.date(), 1)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
