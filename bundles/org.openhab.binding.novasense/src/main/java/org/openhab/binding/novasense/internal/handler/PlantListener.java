package org.openhab.binding.novasense.internal.handler;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Is told of the plants that an account may see. Must return quickly.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface PlantListener {

    void plantsListed(List<ListedPlant> plants);
}
