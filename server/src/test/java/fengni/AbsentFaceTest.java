package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Each face has its own end of the wire, and no door of the other one. */
class AbsentFaceTest {
    private static final String OPERATOR_END = "fengni.correspondence.ConnectionPages";
    private static final String REGISTRY_END = "fengni.correspondence.CorrespondenceApi";
    private static final String WIRE = "fengni.correspondence.CorrespondenceWiring";

    private static List<String> left(String face) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(AbsentFace.KEY, face)));
        var filter = new AbsentFace();
        filter.setEnvironment(environment);
        var readers = MetadataReaderFactory.create(AbsentFaceTest.class.getClassLoader());
        var left = new ArrayList<String>();
        for (var type : List.of(OPERATOR_END, REGISTRY_END, WIRE)) {
            if (!filter.match(readers.getMetadataReader(type), readers)) {
                left.add(type);
            }
        }
        return left;
    }

    @Test
    void each_face_has_its_own_end_of_the_wire() throws IOException {
        assertThat(left("operator")).containsExactly(OPERATOR_END, WIRE);
        assertThat(left("registry")).containsExactly(REGISTRY_END, WIRE);
        assertThat(left("both")).containsExactly(OPERATOR_END, REGISTRY_END, WIRE);
    }
}
