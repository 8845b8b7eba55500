package dev.accesscontrol.credentials;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class StoredInitialPasswords implements InitialPasswords {

    private final InitialBatches batches;
    private final InitialWork work;
    private final SlipCollection collection;
    private final Clock clock;

    StoredInitialPasswords(
            InitialBatches batches, InitialWork work, SlipCollection collection, Clock clock) {
        this.batches = batches;
        this.work = work;
        this.collection = collection;
        this.clock = clock;
    }

    @Override
    public Optional<InitialView> find(UUID batch) {
        return batches.find(batch);
    }

    @Override
    public void generate(UUID selection, InitialOrder order, SlipKey key) {
        if (batches.begin(selection, BatchKind.GENERATED, order, key.digest())) {
            work.generate(selection, order, key);
        }
    }

    @Override
    public void goOn(UUID batch, SlipKey key) {
        var view = batches.get(batch);
        if (view.isOpenedBy(key) && batches.takeOver(batch)) {
            work.generate(batch, order(view), key);
        }
    }

    @Override
    public void again(UUID batch, SlipKey key) {
        var view = batches.get(batch);
        if (batches.beginAgain(batch, key.digest())) {
            work.generate(batch, order(view), key);
        }
    }

    static InitialOrder order(InitialView view) {
        var batch = view.batch();
        return new InitialOrder(
                view.replaceExisting(),
                batch.changeRequired(),
                view.language(),
                batch.uploadedBy());
    }

    @Override
    public boolean claim(UUID batch, SlipForm form) {
        return batches.get(batch).isKept(clock.instant()) && collection.claim(batch, form);
    }

    @Override
    public void collect(UUID batch, SlipForm form, SlipKey key, Taker taker) throws IOException {
        long generated = batches.get(batch).batch().imported();
        boolean taken = false;
        try {
            taker.take(sink -> collection.each(batch, generated, key, sink));
            taken = true;
        } finally {
            if (!taken) {
                collection.giveBack(batch, form);
            }
        }
        collection.had(batch, form);
    }

    @Override
    public void invite(UUID selection, InitialOrder order) {
        work.invite(selection, order);
    }

    @Override
    public boolean canInvite() {
        return work.canInvite();
    }

    @Override
    public void erase(UUID batch) {
        collection.erase(batch);
    }
}
