package fengni.law;

import java.util.List;

/** One step of a dossier, with what it brings; its {@link FilingAct} says who may take it. */
public sealed interface FilingEvent {
    /** The filer sends the dossier, for the first time or after mending it. */
    record Submit() implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.SUBMIT;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Submitted();
        }
    }

    /** The filer takes it back. */
    record Withdraw() implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.WITHDRAW;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Withdrawn();
        }
    }

    /** An officer takes up the first review. */
    record Claim() implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.CLAIM;
        }

        @Override
        public FilingState reached() {
            return new FilingState.UnderReview();
        }
    }

    /** The first review proposes to file it. */
    record Propose(String opinion) implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.PROPOSE;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Proposed();
        }
    }

    /** An officer sends it back. */
    record Return(List<ReviewPoint> points) implements FilingEvent {
        /** @throws IllegalArgumentException without a point: nobody could mend that */
        public Return {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a return needs at least one point");
            }
        }

        @Override
        public FilingAct act() {
            return FilingAct.RETURN;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Returned(points);
        }
    }

    /** A second officer approves a subject. */
    record Approve() implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.APPROVE;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Approved();
        }
    }

    /** A second officer files an algorithm under a number of the registry's own series. */
    record Grant(String number) implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.GRANT;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Filed(number);
        }
    }

    /** A second officer refuses, with reasons. */
    record Refuse(String reasons) implements FilingEvent {
        @Override
        public FilingAct act() {
            return FilingAct.REFUSE;
        }

        @Override
        public FilingState reached() {
            return new FilingState.Refused(reasons);
        }
    }

    /** Returns the act of which this is one. */
    FilingAct act();

    /** Returns the state of a dossier after this step. */
    FilingState reached();
}
