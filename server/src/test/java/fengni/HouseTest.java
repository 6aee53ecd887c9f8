package fengni;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house plan. A new arrow needs a new word here, and so a review. */
class HouseTest {
    /** Ground first. An arrow may point to the same floor (but for the top) or to one nearer the ground. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("vault", "news"),
            Set.of("attachments", "notice", "documents", "pages", "office", "answers", "idempotency"),
            Set.of("evidence"),
            Set.of("access", "rulebook"),
            Set.of("correspondence"),
            Set.of("standing", "offering"),
            Set.of("marking", "features", "identity"),
            Set.of("gateway", "registry", "filing", "supervision", "assessment", "casework", "governance"));

    private static final int TOP = FLOORS.size() - 1;
    private static final Set<String> LIBRARIES = Set.of("law", "label", "screen", "ledger");
    /** The bytes of a file, and the metadata packet that several formats hold. */
    private static final Set<String> SHARED_BY_CARRIERS = Set.of(
            "fengni.label.file",
            "fengni.label.box",
            "fengni.label.lettering",
            "fengni.label.xml",
            "fengni.label.xmp",
            "fengni.label.zip");

    /** The rooms of the screen library, ground first; an arrow points to a room nearer the ground. */
    private static final List<Set<String>> SCREEN = List.of(
            Set.of("fengni.screen.spelling", "fengni.screen.table", "fengni.screen.json", "fengni.screen.snapshot"),
            Set.of("fengni.screen.matching", "fengni.screen.reading", "fengni.screen.picture"),
            Set.of("fengni.screen.rule"),
            Set.of("fengni.screen"),
            Set.of("fengni.screen.lists", "fengni.screen.guard", "fengni.screen.answers"),
            Set.of("fengni.screen.evaluation"));

    private static final String ROOF = "";
    /** Only the roof may know the command line, the trial's upstream and its story. */
    private static final Set<String> ROOF_ONLY = Set.of("cli", "lab", "demo");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fengni");

    @Test
    void arrows_go_only_downwards() {
        assertThat(arrows().filter(arrow -> !planned(arrow)).map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void every_room_stands_in_the_plan() {
        var rooms = new TreeSet<String>();
        HOUSE.forEach(type -> rooms.add(room(type)));
        rooms.removeIf(
                room -> LIBRARIES.contains(room) || floor(room) >= 0 || room.equals(ROOF) || ROOF_ONLY.contains(room));

        assertThat(rooms).isEmpty();
    }

    @Test
    void rooms_have_no_cycle() {
        slices().matching("fengni.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_data_plane_knows_no_spring() {
        assertThat(arrows().filter(arrow -> room(arrow.getOriginClass()).equals("gateway"))
                        .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith("org.springframework"))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void sql_stands_only_in_tables() {
        assertThat(arrows().filter(arrow -> arrow.getTargetClass().getName().startsWith("org.springframework.jdbc"))
                        .map(Dependency::getOriginClass)
                        .filter(type ->
                                !room(type).equals(ROOF) && !outermost(type).endsWith("Table"))
                        .map(JavaClass::getName)
                        .distinct())
                .isEmpty();
    }

    /** Callers need the front door of the label library only, and its carriers know nothing of one another. */
    @Test
    void carriers_of_labels_are_known_to_nobody_and_know_nobody() {
        assertThat(arrows().filter(arrow -> isBehindFrontDoor(arrow.getTargetClass()))
                        .filter(arrow -> !isWithinLabels(arrow.getOriginClass(), arrow.getTargetClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    private static boolean isBehindFrontDoor(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith("fengni.label.");
    }

    private static boolean isWithinLabels(JavaClass from, JavaClass to) {
        var shelf = to.getBaseComponentType().getPackageName();
        var own = from.getPackageName();
        return own.equals(shelf)
                || (own.startsWith("fengni.label.") && SHARED_BY_CARRIERS.contains(shelf))
                || (own.equals("fengni.label")
                        && Set.of(
                                        "fengni.label.file",
                                        "fengni.label.protection",
                                        "fengni.label.trace",
                                        "fengni.label.zip")
                                .contains(shelf))
                || (own.equals("fengni.label.picture") && shelf.equals("fengni.label.coefficient"))
                || (own.equals("fengni.label.sound") && shelf.equals("fengni.label.cue"));
    }

    @Test
    void rooms_of_the_screen_library_know_only_those_below() {
        assertThat(arrows().filter(HouseTest::isWithinScreen)
                        .filter(arrow -> screenFloor(arrow.getTargetClass()) >= screenFloor(arrow.getOriginClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
        assertThat(HOUSE.stream().filter(HouseTest::isOfScreen).filter(type -> screenFloor(type) < 0))
                .isEmpty();
    }

    private static boolean isWithinScreen(Dependency arrow) {
        return isOfScreen(arrow.getOriginClass())
                && isOfScreen(arrow.getTargetClass())
                && !shelf(arrow.getOriginClass()).equals(shelf(arrow.getTargetClass()));
    }

    private static boolean isOfScreen(JavaClass type) {
        return (shelf(type) + ".").startsWith("fengni.screen.");
    }

    private static String shelf(JavaClass type) {
        return type.getBaseComponentType().getPackageName();
    }

    private static int screenFloor(JavaClass type) {
        for (int i = 0; i < SCREEN.size(); i++) {
            if (SCREEN.get(i).contains(shelf(type))) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void no_name_says_nothing() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.matches(".+(Impl|Util|Utils|Helper|Manager|Dto|Service)")))
                .isEmpty();
    }

    private static Stream<Dependency> arrows() {
        return HOUSE.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean planned(Dependency arrow) {
        var from = room(arrow.getOriginClass());
        var to = room(arrow.getTargetClass());
        if (!arrow.getTargetClass().getBaseComponentType().getPackageName().startsWith("fengni") || from.equals(to)) {
            return true;
        }
        if (from.equals(ROOF) || LIBRARIES.contains(from) || ROOF_ONLY.contains(from)) {
            return from.equals(ROOF) || LIBRARIES.contains(to);
        }
        return LIBRARIES.contains(to) || below(floor(from), floor(to));
    }

    private static boolean below(int from, int to) {
        return to >= 0 && (to < from || (to == from && from < TOP));
    }

    private static int floor(String room) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    private static String room(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return name.startsWith("fengni.") ? name.split("\\.", -1)[1] : ROOF;
    }
}
