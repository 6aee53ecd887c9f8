package fengni.registry.lists;

import java.util.Locale;

/** The series of published lists, each with its own columns. Stored by word: never rename one. */
public enum ListSeries {
    /** 互联网信息服务算法备案清单: filed algorithms of every category. */
    ALGORITHMS,
    /** 境内深度合成服务算法备案清单: filed algorithms of deep synthesis, with a role. */
    DEEP_SYNTHESIS,
    /** 生成式人工智能服务 that were filed (备案). */
    GENERATIVE_FILED,
    /** 生成式人工智能服务 that were registered (登记) because they call a filed model. */
    GENERATIVE_REGISTERED,
    /** 注销公告: numbers that were cancelled. */
    CANCELLATIONS;

    /** Returns the word under which it is stored and sent, such as {@code deep_synthesis}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
