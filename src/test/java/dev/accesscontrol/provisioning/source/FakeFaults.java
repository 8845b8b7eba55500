package dev.accesscontrol.provisioning.source;

import java.util.List;

/** What goes wrong at a {@link FakeSource}; asked by several threads. */
final class FakeFaults {

    private SourceFailure failure;
    private int failingPage = -1;
    private int restartingPage = -1;
    private List<String> missingPermissions = List.of();
    private int missingTries;

    synchronized void clear() {
        recover();
        restartingPage = -1;
        missingPermissions = List.of();
        missingTries = 0;
    }

    synchronized void consentTakes(int tries, String... permissions) {
        missingTries = tries;
        missingPermissions = List.of(permissions);
    }

    /** From now on, at this page of a listing; at everything when it is -1. */
    synchronized void failAt(int page, SourceFailure.Cause cause) {
        failingPage = page;
        failure = new SourceFailure(cause, "FakeCode", "fake-request-id");
    }

    synchronized void recover() {
        failure = null;
        failingPage = -1;
    }

    synchronized void restartAt(int page) {
        restartingPage = page;
    }

    synchronized AccessCheck verify() {
        if (failure != null && failingPage < 0) {
            return new AccessCheck.Refused(failure);
        }
        if (missingTries > 0) {
            missingTries--;
            return new AccessCheck.Missing(missingPermissions);
        }
        return new AccessCheck.Granted(FakeSource.TENANT_NAME);
    }

    synchronized void failIfTold() {
        if (failure != null && failingPage < 0) {
            throw new SourceException(failure, null);
        }
    }

    synchronized void failIfToldAt(int page) {
        if (failure != null && failingPage == page) {
            throw new SourceException(failure, null);
        }
    }

    /** Once for what was told. */
    synchronized boolean restartsAt(int page) {
        boolean restarts = restartingPage == page;
        if (restarts) {
            restartingPage = -1;
        }
        return restarts;
    }
}
