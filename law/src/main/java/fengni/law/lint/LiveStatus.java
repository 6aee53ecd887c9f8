package fengni.law.lint;

import fengni.law.rulebook.Truth;

/** L16: the status in the form is that of the running service. */
final class LiveStatus implements LintRule {
    private static final String STATUS = "product.status";

    @Override
    public void look(FilingPack pack, Found found) {
        for (var product : pack.products()) {
            product.service().ifPresent(service -> {
                if (service.open() == Truth.YES && (product.isStatus("未上线") || product.isStatus("内测"))) {
                    found.at(product.spot(STATUS)).say("L16.running", product.text(STATUS), service.name());
                }
                if (service.open() == Truth.NO && product.isStatus("已上线")) {
                    found.at(product.spot(STATUS)).say("L16.closed", service.name());
                }
            });
        }
    }
}
