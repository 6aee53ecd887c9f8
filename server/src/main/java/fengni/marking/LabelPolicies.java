package fengni.marking;

import fengni.label.TextMark;
import fengni.marking.LabelPolicy.InText;
import fengni.marking.LabelPolicy.Place;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * How each service shows people that its answers are synthetic (deep synthesis provisions, Art. 17).
 *
 * <p>The gateway asks {@link #of}, which reads memory; {@link #refresh} brings memory up to the database whenever there
 * is news. Safe for use by many threads.
 */
public final class LabelPolicies {
    /** Stands until a person chooses: visible words at the end of every answer (GB 45438-2025, 5.1). */
    public static final LabelPolicy DEFAULT = new InText(Place.END, TextMark.CHINESE);

    private final LabelPolicyTable table;
    private final NewsTable news;
    private final Clock clock;
    private volatile Map<ServiceId, LabelPolicy> snapshot = Map.of();

    /** Starts with an empty memory: call {@link #refresh} before the first answer leaves. */
    public LabelPolicies(DataSource database, NewsTable news, Clock clock) {
        this.table = new LabelPolicyTable(database);
        this.news = news;
        this.clock = clock;
    }

    /** Returns the policy in force on this node. */
    public LabelPolicy of(ServiceId service) {
        return snapshot.getOrDefault(service, DEFAULT);
    }

    /**
     * Reads the policies anew; until it succeeds the former ones stand.
     *
     * @throws RuntimeException if the database cannot be read
     */
    public void refresh() {
        snapshot = table.newest().stream()
                .collect(Collectors.toUnmodifiableMap(ChosenPolicy::service, ChosenPolicy::policy));
    }

    /**
     * Keeps a choice and tells every node; the older choices stay on record.
     *
     * @param reason why, at most 1,000 characters
     * @param signer the person who answers for it
     */
    public Choice choose(ServiceId service, LabelPolicy policy, String reason, String signer) {
        var findings = PolicyCheck.of(policy, reason, signer);
        if (!findings.isEmpty()) {
            return new Choice.Refused(findings);
        }
        return news.change(version -> {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var chosen = new ChosenPolicy(service, policy, reason.strip(), signer, at);
            table.add(chosen, version);
            return new Choice.Chosen(chosen);
        });
    }

    /** Returns every choice made for a service, the newest first. */
    public List<ChosenPolicy> history(ServiceId service) {
        return table.history(service);
    }
}
