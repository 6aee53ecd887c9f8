package fengni;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium for tests. Nothing is downloaded: browser and driver are on this machine, or the test is skipped. */
public final class Browser implements AutoCloseable {
    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-gpu");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static final int HEIGHT = 900;
    /** Where a table of many columns may scroll: too wide for a list of cells, too narrow for all of them. */
    private static final int MIDDLE = 768;
    /** The window has its width, and what stood in it was laid out anew. */
    private static final String SETTLED = "width => innerWidth === width && new Promise(laid =>"
            + " requestAnimationFrame(() => requestAnimationFrame(() => laid(true))))";
    /** Pictures are for people to look at, and take a good part of a walk. */
    private static final boolean PICTURES = Boolean.getBoolean("fengni.pictures");

    /** Long, for a machine may be busy: a page is judged by what it shows, not by when. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Path screens;

    private Browser(Path driver, Path executable) {
        System.setProperty("playwright.cli.dir", driver.toString());
        var settings = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        this.playwright = Playwright.create(settings);
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
        this.screens = Path.of("target", "screens");
    }

    /** Returns a browser, or skips the test with the reason. */
    public static Browser open() {
        var driver = Path.of(System.getProperty("fengni.root", ".."), ".cache", "playwright");
        Assumptions.assumeTrue(
                Files.isDirectory(driver.resolve("package")) && Files.exists(driver.resolve("node")),
                "no Playwright driver at " + driver + " (folder package and link node): ./fengni test puts it there");
        Optional<Path> executable =
                CHROMIUM.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on this machine: install the package chromium");
        return new Browser(driver.toAbsolutePath().normalize(), executable.orElseThrow());
    }

    /** Opens a window of its own session; requests to other hosts and complaints of the console are kept. */
    public Page window(String address, String language) {
        return window(address, new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language));
    }

    /** As {@link #window}, for a reader whose browser runs no scripts. */
    public Page windowWithoutScripts(String address, String language) {
        return window(
                address,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(false));
    }

    private Page window(String address, com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = chromium.newContext(options);
        context.onRequest(request -> Stream.of(request.url())
                .filter(url -> !url.startsWith(address + "/"))
                .forEach(elsewhere::add));
        context.onConsoleMessage(message -> Stream.of(message)
                .filter(one -> one.type().equals("error") || one.type().equals("warning"))
                .filter(one -> !one.text().matches(".*status of (404|409|422).*"))
                .forEach(one -> complaints.add(one.page().url() + " " + one.text())));
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    public List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns what rules the page breaks at each width; it is pictured then, or with {@code -Dfengni.pictures=true}. */
    public List<String> look(Page page, String name) {
        var broken = new ArrayList<String>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.waitForFunction(SETTLED, width);
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                broken.add(name + " is wider than " + width + " px");
            }
            if (width != MIDDLE
                    && (boolean)
                            page.evaluate(
                                    "[...document.querySelectorAll('.table-box')].some(box => box.scrollWidth > box.clientWidth)")) {
                broken.add(name + " has a table that scrolls sideways at " + width + " px");
            }
        }
        broken.addAll(axe(page, name));
        if (broken.isEmpty()) {
            pictures(page, name);
        } else {
            WIDTHS.forEach(width -> picture(page, name, width));
        }
        return broken;
    }

    /** Takes a picture of the whole page at each width, if people want to look at them. */
    public void pictures(Page page, String name) {
        if (!PICTURES) {
            return;
        }
        WIDTHS.forEach(width -> picture(page, name, width));
    }

    private void picture(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(screens.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    private static List<String> axe(Page page, String name) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> name + ": " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
