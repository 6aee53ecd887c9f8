package fengni.law;

import java.util.Locale;

/** The steps of the filing form, in the order of the portal. Stored by {@link #word}: never rename one. */
public enum FilingStep {
    /** Who files (主体信息). */
    SUBJECT,
    /** How the subject answers for its algorithms (落实算法安全主体责任基本情况). */
    RESPONSIBILITY,
    /** What is filed (算法信息). */
    ALGORITHM,
    /** What the public will read (拟公示内容). */
    DISCLOSURE,
    /** What its filer found about it (算法安全自评估报告). */
    REPORT,
    /** What it serves (产品及功能信息): filled in once for each product of a provider. */
    PRODUCT,
    /** How it is given to others (技术服务方式): a technical supporter fills this in instead of products. */
    TECHNICAL;

    /** Returns the lower-case name, with which every key of a field of this step begins. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
