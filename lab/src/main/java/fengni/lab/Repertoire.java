package fengni.lab;

import fengni.lab.Script.CallTool;
import fengni.lab.Script.CarriageReturns;
import fengni.lab.Script.Commented;
import fengni.lab.Script.CutOff;
import fengni.lab.Script.Drop;
import fengni.lab.Script.Fail;
import fengni.lab.Script.HugeLine;
import fengni.lab.Script.Malformed;
import fengni.lab.Script.NeverAnswer;
import fengni.lab.Script.Refuse;
import fengni.lab.Script.Reset;
import fengni.lab.Script.Say;
import fengni.lab.Script.Sliced;
import fengni.lab.Script.Slow;
import fengni.lab.Script.Think;
import fengni.lab.Script.WithUsage;
import java.util.List;
import java.util.Map;

/** One rehearsed form of each scenario, played when the model name is {@code script:} and its name here. */
final class Repertoire {
    private static final List<String> TEXT = List.of("茶", "已经", "泡好", "了", "。");
    private static final int HUGE = 300_000;

    static final Map<String, Script> SCRIPTS = Map.ofEntries(
            Map.entry("say", new Say(List.of(TEXT), "stop")),
            Map.entry("choices", new Say(List.of(TEXT, List.of("窗外", "有", "雨", "。")), "stop")),
            Map.entry("length", new Say(List.of(TEXT.subList(0, 3)), "length")),
            Map.entry("think", new Think(List.of("先想", "一想", "。"), TEXT)),
            Map.entry("refuse", new Refuse(List.of("这个", "我不能", "回答。"))),
            Map.entry("tool", new CallTool("get_weather", List.of("{\"ci", "ty\":\"北", "京\"}"))),
            Map.entry("slow", new Slow(1_000, 300, TEXT)),
            Map.entry("cut-off", new CutOff(TEXT)),
            Map.entry("drop", new Drop(TEXT)),
            Map.entry("reset", new Reset(TEXT)),
            Map.entry("malformed", new Malformed(TEXT)),
            Map.entry("commented", new Commented(TEXT)),
            Map.entry("carriage-returns", new CarriageReturns(TEXT)),
            Map.entry("sliced", new Sliced(1, TEXT)),
            Map.entry("huge-line", new HugeLine(HUGE)),
            Map.entry("usage", new WithUsage(TEXT)),
            Map.entry("never-answer", new NeverAnswer()),
            Map.entry("429", new Fail(429)),
            Map.entry("500", new Fail(500)),
            Map.entry("503", new Fail(503)));

    private Repertoire() {}
}
