export declare const REFERENCES_NOTICE: string;
export declare function layReferences(folder: string): Promise<void>;
