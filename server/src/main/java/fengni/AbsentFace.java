package fengni;

import java.util.Set;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Leaves out the doors of a face that does not run here: neither a menu nor an address may lead to them. */
final class AbsentFace implements TypeFilter, EnvironmentAware {
    /** The key under which the console is told its faces. */
    static final String KEY = "fengni.face";

    /** Rooms that only whoever provides a service needs. */
    private static final Set<String> OPERATOR_ROOMS = Set.of(
            "filing",
            "assessment",
            "supervision",
            "casework",
            "governance",
            "marking",
            "features",
            "identity",
            "standing");
    /** Of the room of organisations and services a registry needs the organisations. */
    private static final String OPERATOR_PAGES = "fengni\\.offering\\.(Service|ServiceKey|Upstream)(Pages|Api)";
    /** Of the room of letters each face needs one end of the wire. */
    private static final String OPERATOR_END = "fengni.correspondence.ConnectionPages";

    private static final String REGISTRY_END = "fengni\\.correspondence\\.(Correspondence|Enclosure)Api";

    private Faces faces = Faces.BOTH;

    @Override
    public void setEnvironment(Environment environment) {
        faces = Faces.of(environment.getProperty(KEY, Faces.BOTH.setting()));
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
        var type = reader.getClassMetadata().getClassName();
        var room = type.split("\\.", -1)[1];
        return (!faces.operator()
                        && (OPERATOR_ROOMS.contains(room) || type.matches(OPERATOR_PAGES) || type.equals(OPERATOR_END)))
                || (!faces.registry() && (room.equals("registry") || type.matches(REGISTRY_END)));
    }
}
